/** The link of a citation; none for an address that a browser would run or cannot open. */
export function linkTo(url: string | undefined): { readonly url?: string } {
  return url !== undefined && /^(?:https?|ftp|mailto):/iu.test(url) ? { url } : {};
}
