/** An expression of XLSForm, which is XPath with ${name} for another question's answer. */
export type Expression =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** "${q}", or a path that ends in a question's name. A bare name is a column of the choices in a choice filter. */
  | { readonly kind: 'answer'; readonly name: string; readonly bare?: true }
  /** ".": the answer to the question itself. */
  | { readonly kind: 'self' }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

/** Loosest first. */
const LEVELS = [['or'], ['and'], ['=', '!='], ['<=', '>=', '<', '>'], ['+', '-'], ['*', 'div', 'mod'], ['|']] as const;
export type Operator = (typeof LEVELS)[number][number];

const LONGEST = 4000;
const DEEPEST = 60;

/** Reads an expression; null for what is none, or is longer or deeper than a person writes. Curly quotes are quotes. */
export function readExpression(source: string): Expression | null {
  const tokens = source.length > LONGEST ? null : tokensOf(source);
  if (tokens === null) return null;
  let at = 0;
  let depth = 0;
  const next = (): Token | undefined => tokens[at];
  const is = (text: string): boolean => next()?.kind === 'sign' && next()?.text === text;

  const parseLevel = (level: number): Expression | null => {
    const operators: readonly string[] | undefined = LEVELS[level];
    if (operators === undefined) return parseSimple();
    let left = parseLevel(level + 1);
    for (let token = next(); left !== null && token !== undefined && isOperator(token, operators); token = next()) {
      at += 1;
      const right = parseLevel(level + 1);
      if (right === null) return null;
      left = { kind: 'operation', operator: token.text as Operator, left, right };
    }
    return left;
  };

  const parseSimple = (): Expression | null => {
    depth += 1;
    if (depth > DEEPEST) return null;
    const simple = simpleOf();
    depth -= 1;
    return simple;
  };

  const simpleOf = (): Expression | null => {
    const token = next();
    at += 1;
    if (token === undefined) return null;
    if (token.kind === 'text') return { kind: 'text', value: token.text };
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'answer') return { kind: 'answer', name: token.text };
    if (token.kind === 'name') return is('(') ? callOf(token.text) : { kind: 'answer', name: token.text, bare: true };
    if (token.text === '.') return { kind: 'self' };
    if (token.text === '-') {
      const value = parseSimple();
      return value === null
        ? null
        : { kind: 'operation', operator: '-', left: { kind: 'number', value: 0 }, right: value };
    }
    if (token.text !== '(') return null;
    const inner = parseLevel(0);
    if (inner === null || !is(')')) return null;
    at += 1;
    return inner;
  };

  const callOf = (name: string): Expression | null => {
    at += 1;
    const given: Expression[] = [];
    while (!is(')')) {
      const argument = parseLevel(0);
      if (argument === null) return null;
      given.push(argument);
      if (is(',')) at += 1;
      else if (!is(')')) return null;
    }
    at += 1;
    return { kind: 'call', name, arguments: given };
  };

  const whole = parseLevel(0);
  return at === tokens.length ? whole : null;
}

/** An expression as it is written, for telling which part of one could not be taken over. */
export function written(expression: Expression): string {
  switch (expression.kind) {
    case 'text':
      return `'${expression.value}'`;
    case 'number':
      return String(expression.value);
    case 'answer':
      return expression.bare === true ? expression.name : `\${${expression.name}}`;
    case 'self':
      return '.';
    case 'call':
      return `${expression.name}(${expression.arguments.map(written).join(', ')})`;
    case 'operation': {
      const { operator, left, right } = expression;
      return `${inside(left, operator)} ${operator} ${inside(right, operator)}`;
    }
  }
}

const levelOf = (operator: string): number =>
  LEVELS.findIndex((operators) => (operators as readonly string[]).includes(operator));
const inside = (part: Expression, operator: Operator): string =>
  part.kind === 'operation' && levelOf(part.operator) < levelOf(operator) ? `(${written(part)})` : written(part);

interface Token {
  readonly kind: 'text' | 'number' | 'answer' | 'name' | 'sign';
  readonly text: string;
}

const isOperator = (token: Token, operators: readonly string[]): boolean =>
  (token.kind === 'sign' || token.kind === 'name') && operators.includes(token.text);

const PATTERN = new RegExp(
  [
    /\s+/u, // between
    /['‘’‛](?<single>[^'‘’‛]*)['‘’‛]/u,
    /["“”„](?<double>[^"“”„]*)["“”„]/u,
    /\$\{\s*(?:last-saved#)?(?<answer>[^}]*?)\s*\}/u,
    /(?<number>\d+(?:\.\d+)?|\.\d+)/u,
    /(?:\.\.|\/[\p{L}_][\p{L}\p{N}_.-]*)(?:\/(?:\.\.|[\p{L}_][\p{L}\p{N}_.-]*))*\/(?<path>[\p{L}_][\p{L}\p{N}_.-]*)/u,
    /(?<name>[\p{L}_][\p{L}\p{N}_:.-]*)/u,
    /(?<sign>!=|<=|>=|[=<>()+\-*|,.])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'uy',
);

function tokensOf(source: string): readonly Token[] | null {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < source.length) {
    const found = PATTERN.exec(source);
    if (found === null) return null;
    const { single, double, answer, number, path, name, sign } = found.groups ?? {};
    const quoted = single ?? double;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else if (answer !== undefined)
      tokens.push({ kind: 'answer', text: found[0].includes('last-saved#') ? `last-saved#${answer}` : answer });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (path !== undefined) tokens.push({ kind: 'answer', text: path });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}
