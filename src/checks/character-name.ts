/** What kind of character a code point is, in a few words for authors: “Myanmar”, “a private-use character”. Undefined for signs of no script. */
export function kindOfCharacter(point: number): string | undefined {
  const character = String.fromCodePoint(point);
  if (/\p{Co}/u.test(character))
    return "a private-use character, which means something only with a font of its own";
  if (/\p{Cc}/u.test(character)) return "a control character";
  if (/\p{Cn}/u.test(character)) return "not a character of Unicode";
  if (/\p{Extended_Pictographic}/u.test(character)) return "an emoji";
  const code = scripts.find((script) => new RegExp(`\\p{Script=${script}}`, "u").test(character));
  return code && new Intl.DisplayNames("en", { type: "script", style: "long" }).of(code);
}

/** ISO 15924, those that Node’s regular expressions know. */
const scripts: readonly string[] = (
  "Adlm Aghb Ahom Arab Armi Armn Avst Bali Bamu Bass Batk Beng Bhks Bopo Brah Brai Bugi Buhd Cakm Cans Cari Cham Cher Copt Cprt Cyrl " +
  "Deva Dogr Dsrt Dupl Egyp Elba Elym Ethi Geor Glag Gong Gonm Goth Gran Grek Gujr Guru Hang Hani Hano Hatr Hebr Hira Hluw Hmng Hmnp Hung " +
  "Ital Java Kali Kana Khar Khmr Khoj Knda Kthi Lana Laoo Latn Lepc Limb Lina Linb Lisu Lyci Lydi Mahj Maka Mand Mani Marc Medf Mend Merc " +
  "Mero Mlym Modi Mong Mroo Mtei Mult Mymr Nand Narb Nbat Newa Nkoo Nshu Ogam Olck Orkh Orya Osge Osma Palm Pauc Perm Phag Phli Phlp Phnx " +
  "Plrd Prti Rjng Rohg Runr Samr Sarb Saur Sgnw Shaw Shrd Sidd Sind Sinh Sogd Sogo Sora Soyo Sund Sylo Syrc Tagb Takr Tale Talu Taml Tang " +
  "Tavt Telu Tfng Tglg Thaa Thai Tibt Tirh Ugar Vaii Wara Wcho Xpeo Xsux Yiii Zanb"
).split(" ");
