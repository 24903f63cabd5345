/** Says of each thing that happens whether it is still within what is allowed. */
export type Allowance = () => boolean;

/** Allows `burst` at once, and then `perSecond`: a token bucket. `now` is in milliseconds. */
export function allow(
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
  now: () => number,
): Allowance {
  let left = burst;
  let last = now();
  return () => {
    const time = now();
    left = Math.min(burst, left + ((time - last) / 1000) * perSecond);
    last = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
