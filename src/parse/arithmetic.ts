import jsep from "jsep";

/** What joins two values. */
export type Operator = "+" | "-" | "*" | "/";

/** An expression of facts and numbers, as a tree. */
export type Arithmetic =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "fact"; readonly id: string }
  | { readonly kind: "negative"; readonly of: Arithmetic }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Arithmetic;
      readonly right: Arithmetic;
    };

/** The expression, or why the text is none. */
export type ReadArithmetic =
  | { readonly ok: true; readonly expression: Arithmetic }
  | { readonly ok: false; readonly message: string; readonly hint: string };

// The grammar of authors: four operators, parentheses, numbers, and ids of facts, in which a hyphen is a letter.
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
jsep.addBinaryOp("+", 1);
jsep.addBinaryOp("-", 1);
jsep.addBinaryOp("*", 2);
jsep.addBinaryOp("/", 2);
jsep.addUnaryOp("-");
jsep.addIdentifierChar("-");

const spaces = "Write numbers and ids of facts, joined by + - * / with spaces around them, and parentheses.";

/** Reads `(a-2021 - a-1992) / a-1992`. Nothing is evaluated here, and nothing but arithmetic gets through. */
export function readArithmetic(text: string): ReadArithmetic {
  const foreign = /[×÷·−–—]/.exec(text)?.[0];
  if (foreign !== undefined) {
    return {
      ok: false,
      message: `“${foreign}” is no operator here.`,
      hint: "Operators are + - * / with spaces around them.",
    };
  }
  const unreadable = {
    ok: false,
    message: `“${text}” is not arithmetic that chronodeck can read.`,
    hint: spaces,
  } as const;
  // jsep tries each sign in a row in two ways, and so all of them in two to their power.
  if (text.length > mostCharacters || /(?:-\s*){3}/.test(text)) return unreadable;
  try {
    const expression = simplify(jsep(text));
    // Of a sign with nothing behind it, jsep makes a name without letters.
    return factsOf(expression).includes("") ? unreadable : { ok: true, expression };
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    return unreadable;
  }
}

const mostCharacters = 2000;

/** The ids in an expression, in order of first use. */
export function factsOf(expression: Arithmetic): string[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "fact":
      return [expression.id];
    case "negative":
      return factsOf(expression.of);
    case "operation":
      return [...new Set([...factsOf(expression.left), ...factsOf(expression.right)])];
  }
}

function simplify(node: jsep.Expression): Arithmetic {
  const core = node as jsep.CoreExpression;
  if (core.type === "Literal" && typeof core.value === "number") return { kind: "number", value: core.value };
  if (core.type === "Identifier") return simplifyName(core.name);
  if (core.type === "UnaryExpression") return { kind: "negative", of: simplify(core.argument) };
  if (core.type !== "BinaryExpression") throw new SyntaxError(`${core.type} is not arithmetic`);
  // The grammar above knows no other operators.
  const operator = core.operator as Operator;
  return { kind: "operation", operator, left: simplify(core.left), right: simplify(core.right) };
}

/** With the hyphen a letter, `-5` and `-trade` arrive as names. */
function simplifyName(name: string): Arithmetic {
  if (!name.startsWith("-")) return { kind: "fact", id: name };
  const value = Number(name);
  return Number.isNaN(value)
    ? { kind: "negative", of: simplifyName(name.slice(1)) }
    : { kind: "number", value };
}
