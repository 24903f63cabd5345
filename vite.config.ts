import { chmod, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EnvironmentOptions, Plugin, ViteBuilder } from "vite";
import { defineConfig } from "vitest/config";
import { nearSlidesOnly } from "./src/project/near-slides.ts";
import { prepareFonts } from "./src/project/prepare-fonts.ts";
import { withNotices } from "./src/project/prepare-notices.ts";

const root = import.meta.dirname;

/** What the command loads from node_modules as it is: too large to bundle, with files of its own beside it, or seldom needed. */
const leftInPlace = [
  "@sparticuz/chromium",
  "axe-core",
  "harfbuzzjs",
  "katex",
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
    const folder = join(root, "dist/program/chunks");
    for (const file of await readdir(folder))
      if (!(`program/chunks/${file}` in bundle)) await rm(join(folder, file));
  },
};

/** What the program imports as it is, it asks of whoever runs it: src/project/compiled-program.ts says why. */
const importsByRequire: Plugin = {
  name: "chronodeck:imports-by-require",
  // After the last minification: what is found is what stands in the file.
  enforce: "post",
  applyToEnvironment: (environment) => environment.name === "command",
  renderChunk: (code) => code.replaceAll(/\bimport\((?=["'`][@\w])/gu, "require.import("),
};

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

/** A third less to read at every start, and stack traces still name our functions. */
const minify = { mangle: false, compress: false, codegen: { removeWhitespace: true } } as const;

/** The program for Node, a chunk for each lazy import; as CommonJS, of which V8's compiled code can be kept. */
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
        format: "cjs",
        entryFileNames: "program/[name].cjs",
        chunkFileNames: "program/chunks/[name]-[hash].cjs",
        minify,
      },
    },
  },
};

/** The command itself, which starts the program. */
const start: EnvironmentOptions = {
  consumer: "server",
  build: {
    outDir: join(root, "dist"),
    emptyOutDir: false,
    target: "node20",
    rolldownOptions: {
      input: { cli: join(root, "src/start.ts") },
      platform: "node",
      output: { format: "es", entryFileNames: "[name].js", minify },
    },
  },
};

export default defineConfig({
  root,
  logLevel: "warn",
  publicDir: false,
  plugins: [
    nearSlidesOnly(root),
    safeToInline,
    withoutSourceMaps,
    withoutStaleChunks,
    importsByRequire,
    withNotices(root),
  ],
  json: { stringify: true },
  environments: {
    client: browserScript("deck", "slides/main.ts", "iife"),
    live: browserScript("live", "slides/live.ts", "es"),
    presenter: browserScript("presenter", "slides/presenter.ts", "es"),
    roomSpeaker: browserScript("room-speaker", "slides/room/speaker.ts", "es"),
    roomRemote: browserScript("room-remote", "slides/remote/remote.ts", "es"),
    roomAudience: browserScript("room-audience", "slides/audience/audience.ts", "es"),
    command,
    start,
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
        "start",
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
