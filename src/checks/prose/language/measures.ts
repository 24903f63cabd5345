/** A unit of measurement: what it measures, and how many of the dimension's base unit it is. */
export interface Measure {
  readonly dimension: string;
  readonly factor: number;
  /** For temperatures: what is added after multiplying. */
  readonly offset?: number;
}

/** Units by their international sign. Sizes after the SI brochure (2019) and NIST SP 811 for units outside the SI. */
export const measures: ReadonlyMap<string, Measure> = new Map([
  ...table("length", {
    nm: 1e-9,
    µm: 1e-6,
    mm: 1e-3,
    cm: 1e-2,
    dm: 0.1,
    m: 1,
    km: 1e3,
    in: 0.0254,
    ft: 0.3048,
    yd: 0.9144,
    mi: 1609.344,
    nmi: 1852,
    AU: 1.495978707e11,
    ly: 9.4607e15,
    pc: 3.0857e16,
  }),
  ...table("mass", {
    µg: 1e-9,
    mg: 1e-6,
    g: 1e-3,
    kg: 1,
    t: 1e3,
    kt: 1e6,
    Mt: 1e9,
    lb: 0.45359237,
    oz: 0.028349523,
    st: 6.35029,
    cwt: 50.8,
  }),
  ...table("area", {
    "mm²": 1e-6,
    "cm²": 1e-4,
    "m²": 1,
    "km²": 1e6,
    ha: 1e4,
    acre: 4046.8564,
    "ft²": 0.09290304,
    "mi²": 2589988.11,
  }),
  ...table("volume", {
    ml: 1e-3,
    cl: 1e-2,
    l: 1,
    hl: 100,
    "cm³": 1e-3,
    "m³": 1e3,
    "km³": 1e12,
    bcm: 1e12,
    bbl: 158.987,
    gal: 3.785412,
    pint: 0.568,
  }),
  ...table("power", { mW: 1e-3, W: 1, kW: 1e3, MW: 1e6, GW: 1e9, TW: 1e12, hp: 745.7 }),
  ...table("energy", {
    J: 1,
    kJ: 1e3,
    MJ: 1e6,
    GJ: 1e9,
    TJ: 1e12,
    Wh: 3600,
    kWh: 3.6e6,
    MWh: 3.6e9,
    GWh: 3.6e12,
    TWh: 3.6e15,
    kcal: 4184,
    eV: 1.602e-19,
  }),
  ...table("time", {
    ns: 1e-9,
    µs: 1e-6,
    ms: 1e-3,
    s: 1,
    min: 60,
    h: 3600,
    d: 86400,
    week: 604800,
    fortnight: 1209600,
    month: 2629746,
    a: 31556952,
    decade: 315569520,
    century: 3155695200,
    millennium: 31556952000,
  }),
  ...table("speed", { "m/s": 1, "km/s": 1e3, "km/h": 1 / 3.6, mph: 0.44704, kn: 0.514444 }),
  ...table("data", { bit: 0.125, B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 }),
  ...table("frequency", { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 }),
  ...table("voltage", { V: 1, kV: 1e3 }),
  ...table("pressure", { Pa: 1, hPa: 100, kPa: 1e3, bar: 1e5 }),
  ...table("angle", { "°": 1 }),
  ["K", { dimension: "temperature", factor: 1 }],
  ["°C", { dimension: "temperature", factor: 1, offset: 273.15 }],
  ["°F", { dimension: "temperature", factor: 5 / 9, offset: 255.372 }],
]);

function table(dimension: string, factors: Readonly<Record<string, number>>): [string, Measure][] {
  return Object.entries(factors).map(([sign, factor]) => [sign, { dimension, factor }]);
}
