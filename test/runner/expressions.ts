import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** Values of `github`, `inputs` and the like, as plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What functions of ours answer, beside those that every expression has. */
export type Functions = Readonly<Record<string, (...args: readonly string[]) => string | boolean>>;

/** What `text` is with its `${{ }}` evaluated: a value of any type if it is a single expression, else text. */
export function fill(text: string, contexts: Contexts, functions: Functions = {}): unknown {
  const whole = /^\s*\$\{\{((?:(?!\}\})[^])*)\}\}\s*$/.exec(text)?.[1];
  return whole === undefined
    ? fillText(text, contexts, functions)
    : plain(evaluate(whole, contexts, functions));
}

/** What `text` is as text with its `${{ }}` evaluated. */
export function fillText(text: string, contexts: Contexts, functions: Functions = {}): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts, functions).coerceString(),
  );
}

/** Whether an `if:` lets a job or a step run; one that asks for no status asks for success. */
export function holds(condition: string, contexts: Contexts, functions: Functions): boolean {
  const expression = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  const asks = /\b(always|cancelled|failure|success)\s*\(/.test(expression);
  const value = plain(evaluate(asks ? expression : `success() && (${expression})`, contexts, functions));
  return Boolean(value);
}

function evaluate(expression: string, contexts: Contexts, functions: Functions): data.ExpressionData {
  const ours = Object.entries(functions).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 255,
    call: (...args: data.ExpressionData[]) => typed(answer(...args.map((arg) => arg.coerceString()))),
  }));
  const { tokens } = new Lexer(expression).lex();
  // Refuses contexts and functions that are not given.
  const tree = new Parser(tokens, Object.keys(contexts), ours).parse();
  const byName = new Map(ours.map((definition) => [definition.name.toLowerCase(), definition]));
  return new Evaluator(tree, typed(contexts) as data.Dictionary, byName).evaluate();
}

function typed(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData;
}

function plain(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}
