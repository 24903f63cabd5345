// What the fuzzer runs, in one bundle made of the sources as they stand.
export { run } from "../src/cli.ts";
export { compile } from "../src/commands/compile.ts";
export { inspect } from "../src/commands/inspect.ts";
export { reportAsJson, reportAsText } from "../src/commands/report.ts";
export { openWorkshop } from "../src/commands/workshop.ts";
export { hasErrors } from "../src/model/problem.ts";
export { Failure } from "../src/model/failure.ts";
export { editorSchemas } from "../src/parse/editor-schemas.ts";
export { loadProject } from "../src/project/load.ts";
export { noCaches, userCaches } from "../src/project/cache-folder.ts";
