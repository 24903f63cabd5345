/** A year as historians count, −500 for 500 BCE, in EDTF, whose year 0 is 1 BCE. */
export function edtfYear(year: number): string {
  const counted = year < 0 ? year + 1 : year;
  if (Math.abs(counted) > 9999) return `Y${counted}`;
  return `${counted < 0 ? "-" : ""}${String(Math.abs(counted)).padStart(4, "0")}`;
}
