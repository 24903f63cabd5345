import type { Language } from "../language.ts";
import { lines, words } from "../word-lists.ts";

/** Units, money and shares. */
export const englishUnits = {
  currencies: new Map(
    lines(`
      $ USD AUD CAD NZD SGD HKD TWD MXN
      US$ USD
      A$ AUD
      C$ CAD
      HK$ HKD
      NZ$ NZD
      S$ SGD
      NT$ TWD
      R$ BRL
      € EUR
      £ GBP
      ¥ CNY JPY
      ₽ RUB
      ₹ INR
      ₩ KRW
      ₸ KZT
      ₺ TRY
      ₴ UAH
      ₪ ILS
      ₫ VND
      ₦ NGN
      ฿ THB
      dollar USD AUD CAD NZD SGD HKD TWD
      buck USD
      euro EUR
      sterling GBP
      quid GBP
      pound GBP EGP SYP LBP IEP
      yuan CNY
      renminbi CNY
      RMB CNY
      yen JPY
      won KRW
      rouble RUB BYN SUR
      ruble RUB BYN SUR
      rupee INR PKR LKR NPR
      franc CHF FRF BEF LUF XOF XAF
      mark DEM
      deutschmark DEM
      guilder NLG
      lira ITL TRY
      lire ITL
      peseta ESP
      escudo PTE
      drachma GRD
      shekel ILS
      krona SEK
      kronor SEK
      krone NOK DKK
      kroner NOK DKK
      koruna CZK
      crown SEK NOK DKK CZK
      złoty PLN
      zloty PLN
      forint HUF
      rand ZAR
      real BRL
      reais BRL
      peso MXN ARS CLP COP PHP
      tenge KZT
      som KGS UZS
      soum UZS
      manat TMT AZN
      somoni TJS
      hryvnia UAH
      dong VND
      baht THB
      rupiah IDR
      riyal SAR QAR
      dinar KWD IQD RSD
      dirham AED MAD
      shilling KES TZS UGX ATS
      naira NGN`).map(([word = "", ...codes]) => [word, codes]),
  ),
  currencyCountries: new Map(
    lines(`
      us USD
      u.s USD
      american USD
      canadian CAD
      australian AUD
      hongkong HKD
      british GBP
      irish IEP
      swiss CHF
      french FRF
      belgian BEF
      german DEM
      chinese CNY
      japanese JPY
      indian INR
      russian RUB
      swedish SEK
      norwegian NOK
      danish DKK
      turkish TRY
      italian ITL
      egyptian EGP
      mexican MXN`).map(([word = "", code = ""]) => [word, code]),
  ),
  hundredths: new Map([
    ...words("cent cents").map((word): [string, string[]] => [word, ["USD", "EUR", "CAD", "AUD"]]),
    ...words("pence penny pennies").map((word): [string, string[]] => [word, ["GBP"]]),
  ]),
  measures: new Map(
    lines(`
      nm nanometre nanometer
      µm micrometre micrometer micron μm um
      mm millimetre millimeter
      cm centimetre centimeter
      m metre meter
      km kilometre kilometer kms
      in inch inches
      ft foot feet
      yd yard
      mi mile
      nmi nautical-mile
      AU astronomical-unit au
      ly light-year
      pc parsec
      µg microgram μg ug mcg
      mg milligram
      g gram gramme
      kg kilogram kilogramme kilo kilos
      t tonne ton
      kt kilotonne kiloton
      Mt megatonne megaton
      lb pound lbs
      oz ounce
      cwt hundredweight
      mm² square-millimetre square-millimeter sq-mm mm2
      cm² square-centimetre square-centimeter sq-cm cm2
      m² square-metre square-meter sq-m sqm m2
      km² square-kilometre square-kilometer sq-km sqkm km2
      ha hectare
      acre acre
      ft² square-foot square-feet sq-ft ft2
      mi² square-mile sq-mi sq-mile
      ml millilitre milliliter mL
      cl centilitre
      l litre liter
      hl hectolitre
      cm³ cubic-centimetre cubic-centimeter cm3
      m³ cubic-metre cubic-meter m3
      km³ cubic-kilometre cubic-kilometer km3
      bcm bcm
      bbl barrel
      gal gallon
      pint pint
      W watt
      kW kilowatt
      MW megawatt
      GW gigawatt
      TW terawatt
      hp horsepower
      J joule
      kJ kilojoule
      MJ megajoule
      GJ gigajoule
      TJ terajoule
      kWh kilowatt-hour
      MWh megawatt-hour
      GWh gigawatt-hour
      TWh terawatt-hour
      kcal kilocalorie
      s second sec secs
      ms millisecond
      min minute mins
      h hour hr hrs
      d day
      week week
      fortnight fortnight
      month month
      a year yr yrs
      decade decade
      century century centuries
      millennium millennium millennia
      m/s metre-per-second meter-per-second metre-a-second meter-a-second
      km/s kilometre-per-second kilometer-per-second kilometre-a-second kilometer-a-second km-per-second km-a-second
      km/h kilometre-per-hour kilometer-per-hour kilometre-an-hour kilometer-an-hour kph kmh km-per-hour km-an-hour
      mph mile-per-hour mile-an-hour
      kn knot
      bit bit
      kB kilobyte
      MB megabyte
      GB gigabyte
      TB terabyte
      PB petabyte
      Hz hertz
      kHz kilohertz
      MHz megahertz
      GHz gigahertz
      V volt
      kV kilovolt
      Pa pascal
      hPa hectopascal
      kPa kilopascal
      ° degree
      °C degree-celsius degree-centigrade degree-c celsius centigrade
      °F degree-fahrenheit degree-f fahrenheit
      K kelvin`).flatMap(([sign = "", ...names]) =>
      [sign, ...names].flatMap((name): [string, string][] => [
        [name, sign],
        [name.length > 2 ? `${name}s` : name, sign],
        [name.replace(/^(\w+)-(per|a|an)-/, "$1s-$2-"), sign],
        [name.replace(/^(degree|square-mile|nautical-mile|light-year)\b/, "$1s"), sign],
      ]),
    ),
  ),
  percentWords: new Set(["%", "percent", "pct", "pc", "per cent"]),
  pointStems: new Set(["percentage"]),
  pointWords: new Set(words("point points")),
  pointSigns: new Set(words("pp ppt ppts pps")),
  timesWords: new Set(words("times fold x ×")),
  notUnits: new Set(words("in a d st as am at pm pc b k")),
  perWords: new Set(words("per a an")),
  perMark: /\s+per\s+|\s*\/\s*/,
  currencyTails: new Set(["sterling"]),
} satisfies Partial<Language>;
