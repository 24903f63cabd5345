declare module "virtual:vite-client" {
  import type { ViteHotContext } from "vite/types/hot.js";
  export function createHotContext(owner: string): ViteHotContext;
}
