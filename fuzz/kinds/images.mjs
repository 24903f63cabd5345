import { deflateSync } from "node:zlib";
import { deckWith } from "../decks.mjs";
import { mutate, nastyText } from "./mutate.mjs";

const names = [
  "images/a.png",
  "images/a.jpg",
  "images/a.svg",
  "images/a.gif",
  "images/a.webp",
  "images/a.avif",
  "images/a.bmp",
  "images/a.heic",
  "images/a.tiff",
  "images/a.jxl",
  "images/a.PNG",
];

/** Pictures that lie about themselves, are cut off, are too large, or hold what is no picture. */
export const images = {
  name: "images",
  weight: 7,
  make(random) {
    const name = random.pick(names);
    const content = picture(random);
    const address = random.chance(0.8)
      ? name
      : random.pick([
          "images/none.png",
          "../secret.svg",
          "/etc/passwd",
          "images/../../secret.svg",
          "file:///etc/passwd",
          "https://example.org/a.png",
          "//example.org/a.png",
          "data:image/svg+xml,<svg onload=alert(1)>",
          "images/a%2epng",
          "images\\a.png",
          "./images/./a.png",
          "images/a.png#x",
          "images/a.png?x",
          "IMAGES/A.PNG",
          "",
          " ",
          "images/",
          "%00",
          "images/a.svg\u0000.png",
          "javascript:alert(1)",
        ]);
    return {
      files: deckWith(
        `## A\n\n![${random.pick(["a", "", '"x"', "]", "<b>"])}](<${address}> "b")\n\n## B\n\n![b](${name}){.x}\n`,
        [[name, content]],
      ),
    };
  },
};

function picture(random) {
  const sound = () =>
    random.oneOf(
      () => png(random.size(4000), random.size(4000)),
      () => jpeg(random.size(5000), random.size(5000)),
      () => gif(random.size(60_000), random.size(60_000)),
      () => Buffer.from(svg(random)),
    );
  return random.oneOf(
    sound,
    () => Buffer.from(svg(random)),
    () => Buffer.from(svg(random)),
    () => Buffer.from(mutate(svg(random).slice(0, 20_000), random, [svg(random).slice(0, 2000)])),
    () => {
      const whole = sound();
      return whole.subarray(0, random.below(whole.length + 1));
    },
    () => flip(sound(), random),
    () => flip(sound(), random),
    () => png(random.pick([0, 1, 2 ** 31 - 1, 2 ** 32 - 1]), random.pick([0, 1, 2 ** 31 - 1])),
    () => Buffer.concat([sound(), sound()]),
    () => Buffer.concat([random.bytes(random.size(20)), sound()]),
    () =>
      Buffer.concat([
        Buffer.from(
          random.pick([
            "RIFF\xff\xff\xff\xffWEBPVP8X",
            "RIFF\0\0\0\0WEBPVP8 ",
            "RIFF\0\0\0\0WEBPVP8L",
            "\0\0\0\x18ftypavif",
            "\0\0\0\x18ftypheic",
            "BM",
            "II*\0",
            "MM\0*",
            "\0\0\0\x0cJXL \r\n\x87\n",
            "\xff\x0a",
            "8BPS",
            "icns\0\0\0\0",
            "DDS ",
            "P6\n9 9\n255\n",
            "\0\0\x01\0\x01\0",
            "qoif",
            "\xabKTX 11\xbb\r\n\x1a\n",
          ]),
          "latin1",
        ),
        Buffer.from(random.bytes(random.size(3000))),
      ]),
    () => Buffer.alloc(random.size(3_000_000), random.below(256)),
  );
}

function flip(bytes, random) {
  const changed = Buffer.from(bytes);
  for (let count = random.size(20); count > 0 && changed.length > 0; count -= 1)
    changed[random.below(Math.min(changed.length, random.size(changed.length) + 1))] ^= 1 << random.below(8);
  return changed;
}

function png(width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width % 2 ** 32, 0);
  header.writeUInt32BE(height % 2 ** 32, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(Buffer.alloc(100))),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(type, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

function jpeg(width, height) {
  const exif = Buffer.from(
    "\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
    "latin1",
  );
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    exif,
    Buffer.from([
      0xff,
      0xc0,
      0,
      17,
      8,
      height >> 8,
      height & 255,
      width >> 8,
      width & 255,
      3,
      1,
      34,
      0,
      2,
      17,
      1,
      3,
      17,
      1,
      0xff,
      0xd9,
    ]),
    Buffer.alloc(200),
  ]);
}

function gif(width, height) {
  return Buffer.concat([
    Buffer.from("GIF89a"),
    Buffer.from([width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0, 0x3b]),
  ]);
}

function svg(random) {
  const size = () =>
    random.pick([
      "10",
      "100%",
      "1e9",
      "-5",
      "0",
      "NaN",
      "1e400",
      "10px",
      "5cm",
      "",
      "calc(1px)",
      "99999999999999999999",
    ]);
  const attributes = random
    .some(
      [
        `width="${size()}"`,
        `height="${size()}"`,
        `viewBox="0 0 ${size()} ${size()}"`,
        'onload="alert(1)"',
        'xmlns="http://www.w3.org/2000/svg"',
        "xmlns:x='y'",
        'style="background:url(https://example.org)"',
      ],
      0,
      6,
    )
    .join(" ");
  const parts = [
    "<script>alert(1)</script>",
    '<script href="https://example.org/x.js"/>',
    '<image href="../secret.svg"/>',
    '<image xlink:href="https://example.org/a.png"/>',
    '<use href="https://example.org/a.svg#b"/>',
    '<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>',
    "<style>@import url(https://example.org/x.css)</style>",
    '<a href="javascript:alert(1)"><rect/></a>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<rect width="9"',
    "</svg>",
    "&x;",
    "&lol9;",
    "<!-- ",
    "<![CDATA[",
    "<g>".repeat(random.size(3000)),
    '<path d="M0 0' + "L1 1".repeat(random.size(3000)) + '"/>',
    nastyText(random),
  ];
  const prologue = random.pick([
    "",
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    bomb,
    "<!-- a -->".repeat(random.size(500)),
    "<?xml ".repeat(random.size(500)),
    " ".repeat(random.size(5000)),
    "\uFEFF",
  ]);
  return `${prologue}<svg ${attributes}>${random.some(parts, 0, 5).join("")}${random.pick(["</svg>", "</svg>", ""])}`;
}

const bomb = `<!DOCTYPE svg [<!ENTITY lol0 "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`).join("")}]>`;
