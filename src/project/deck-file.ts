export type DeckFileKind =
  | "slides"
  | "facts"
  | "sources"
  | "theme"
  | "citation style"
  | "table"
  | "template"
  | "image";

const imageName = /\.(avif|bmp|gif|jpe?g|png|svg|webp|tiff?|heic|heif|jxl)$/i;

/**
 * What a file of a deck's folder is for, going by its path below the folder; undefined for files that chronodeck leaves alone, such as
 * a README.md for visitors of the repository.
 */
export function kindOfFile(path: string): DeckFileKind | undefined {
  if (path === "facts.yaml") return "facts";
  if (path === "sources.yaml") return "sources";
  if (path === "theme.css") return "theme";
  if (path.startsWith("templates/") && path.endsWith(".hbs")) return "template";
  if (path.endsWith(".csv")) return "table";
  if (path.endsWith(".csl")) return "citation style";
  if (imageName.test(path)) return "image";
  const isSlides = !path.includes("/") && path.endsWith(".md") && path.toLowerCase() !== "readme.md";
  return isSlides ? "slides" : undefined;
}

/** `templates/layouts/figure.hbs` is the template `layouts/figure`. */
export function templateName(path: string): string {
  return path.slice("templates/".length, -".hbs".length);
}
