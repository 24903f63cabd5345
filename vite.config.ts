import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EnvironmentOptions, Plugin, ViteBuilder } from "vite";
import { defineConfig } from "vitest/config";
import { prepareFonts } from "./src/project/prepare-fonts.ts";
import { fontNotices, noticesOf, packageFolders } from "./src/project/prepare-notices.ts";

const root = import.meta.dirname;

/** What the command loads from node_modules as it is: too large to bundle, with files of its own beside it, or seldom needed. */
const leftInPlace = [
  "@sparticuz/chromium",
  "axe-core",
  "harfbuzzjs",
  "katex",
  "playwright-core",
  "shiki",
  "subset-font",
  "vite",
];

/** `</script` and `<!--` inside a script would end or hide the `<script>` that it is put into. */
const safeToInline: Plugin = {
  name: "chronodeck:safe-to-inline",
  applyToEnvironment: (environment) => environment.config.consumer === "client",
  renderChunk: (code) => code.replaceAll(/<(?=\/script|!--)/giu, String.raw`\x3C`),
};

/** Handlebars can do without: it asks for it only to map templates to their sources, which we never do, and it is slower with it. */
const withoutSourceMaps: Plugin = {
  name: "chronodeck:without-source-maps",
  enforce: "pre",
  applyToEnvironment: (environment) => environment.name === "command",
  resolveId: (id) => (id === "source-map" ? "\0no-source-map" : undefined),
  load: (id) => (id === "\0no-source-map" ? "export {};" : undefined),
};

/** Removes the chunks of earlier builds, after the new ones are there: a command that runs meanwhile finds its own until then. */
const withoutStaleChunks: Plugin = {
  name: "chronodeck:without-stale-chunks",
  applyToEnvironment: (environment) => environment.name === "command",
  async writeBundle(_options, bundle) {
    const folder = join(root, "dist/chunks");
    for (const file of await readdir(folder)) if (!(`chunks/${file}` in bundle)) await rm(join(folder, file));
  },
};

/**
 * Licences ask that their words go along with the code. A deck's script and style begin with those of what is in them; the command's stand in
 * a file of their own.
 */
const withNotices: Plugin = {
  name: "chronodeck:with-notices",
  enforce: "post",
  async generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
    const notices = await noticesOf(packageFolders(modules));
    if (this.environment.name === "command")
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source: `${notices}\n` });
    else
      for (const part of Object.values(bundle))
        if (part.type === "chunk") part.code = asComment(notices) + part.code;
        else if (part.fileName.endsWith(".css"))
          part.source = asComment(await fontNotices(root)) + String(part.source);
  },
};

function asComment(text: string): string {
  return text === "" ? "" : `/*!\n${text.replaceAll("*/", "* /")}\n*/\n`;
}

/** One script of the browser side, complete in itself, with the styles that it imports beside it. */
function browserScript(name: string, entry: string, format: "iife" | "es"): EnvironmentOptions {
  return {
    consumer: "client",
    build: {
      outDir: join(root, "dist/client"),
      emptyOutDir: false,
      target: "es2022",
      minify: true,
      lib: {
        entry: join(root, entry),
        formats: [format],
        name,
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
      rolldownOptions: {
        external: ["virtual:vite-client"],
        // Where Vite's dev server keeps it.
        output: { paths: { "virtual:vite-client": "/@vite/client" } },
      },
    },
  };
}

/** The command for Node, a chunk for each lazy import. */
const command: EnvironmentOptions = {
  consumer: "server",
  resolve: { noExternal: true, external: leftInPlace, conditions: ["node", "import", "module", "default"] },
  build: {
    outDir: join(root, "dist"),
    emptyOutDir: false,
    target: "node20",
    rolldownOptions: {
      input: { cli: join(root, "src/cli.ts") },
      platform: "node",
      output: {
        format: "es",
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
        // A third less to read at every start, and stack traces still name our functions.
        minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
      },
    },
  },
};

export default defineConfig({
  root,
  logLevel: "warn",
  publicDir: false,
  plugins: [safeToInline, withoutSourceMaps, withoutStaleChunks, withNotices],
  json: { stringify: true },
  environments: {
    client: browserScript("deck", "slides/main.ts", "iife"),
    live: browserScript("live", "slides/live.ts", "es"),
    presenter: browserScript("presenter", "slides/presenter.ts", "es"),
    roomSpeaker: browserScript("room-speaker", "slides/room/speaker.ts", "es"),
    roomRemote: browserScript("room-remote", "slides/remote/remote.ts", "es"),
    roomAudience: browserScript("room-audience", "slides/audience/audience.ts", "es"),
    command,
  },
  builder: {
    async buildApp(builder: ViteBuilder) {
      await prepareFonts(join(root, "dist/fonts"));
      for (const environment of [
        "client",
        "live",
        "presenter",
        "roomSpeaker",
        "roomRemote",
        "roomAudience",
        "command",
      ].map((name) => builder.environments[name]))
        if (environment !== undefined) await builder.build(environment);
      await chmod(join(root, "dist/cli.js"), 0o755);
    },
  },
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/support/build-once.ts",
    reporters: ["default", "./tests/support/closing-line-reporter.ts"],
    pool: "threads",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
