import jsep from 'jsep';
import { formulaFault, type Span } from './fault.ts';
import { tokenize, type Token } from './tokens.ts';

/** A formula as a tree; every part knows its place in the text. */
export type Node =
  | (Span & { readonly kind: 'number'; readonly value: number })
  | (Span & { readonly kind: 'text'; readonly text: string })
  | (Span & { readonly kind: 'name'; readonly name: string; readonly bracketed: boolean })
  | (Span & { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] })
  | (Span & { readonly kind: 'unary'; readonly arg: Node })
  | (Span & { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node });

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';

const MAX_DEPTH = 40;

/**
 * Reads a formula. The parser is given a skeleton: one made-up name per word (`a0 + a1 * a2(a3)`), operators, brackets
 * and commas. So nothing that anybody typed ever reaches it, and every node leads back to its place in the text.
 */
export function parseFormula(typed: string): Node {
  const tokens = tokenize(typed);
  if (tokens.length === 0) throw formulaFault('empty', { at: 0, end: typed.length });
  checkBrackets(tokens, typed.length);
  const starts: number[] = [];
  let skeleton = '';
  for (const [index, token] of tokens.entries()) {
    starts.push(skeleton.length);
    skeleton += `${wordFor(token, index)} `;
  }
  return toNode(parseSkeleton(skeleton, starts, tokens, typed.length), tokens);
}

/** Our operators by those of the parser that bind alike: `&` joins texts, weaker than + and stronger than a comparison. */
const TO_PARSER: Readonly<Record<string, string>> = { '=': '==', '<>': '!=', '&': '<<' };
const FROM_PARSER: Readonly<Record<string, Operator>> = {
  '==': '=', '!=': '<>', '<<': '&', '+': '+', '-': '-', '*': '*', '/': '/', '<': '<', '<=': '<=', '>': '>', '>=': '>=',
};

function wordFor(token: Token, index: number): string {
  if (token.kind === 'operator') return TO_PARSER[token.text] ?? token.text;
  return token.kind === 'open' || token.kind === 'close' || token.kind === 'comma' ? token.text : `a${index}`;
}

function checkBrackets(tokens: readonly Token[], length: number): void {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind === 'close' && open.pop() === undefined) throw formulaFault('syntax', token, { text: ')' });
    if (open.length > MAX_DEPTH) throw formulaFault('tooDeep', token, { most: MAX_DEPTH });
  }
  const left = open.at(-1);
  if (left !== undefined) throw formulaFault('openParen', { at: left.at, end: Math.min(length, left.end) });
}

function parseSkeleton(skeleton: string, starts: readonly number[], tokens: readonly Token[], length: number): jsep.Expression {
  try {
    return jsep(skeleton);
  } catch (error) {
    const index = error instanceof Error && 'index' in error && typeof error.index === 'number' ? error.index : skeleton.length;
    // The parser stops behind an operator that has nothing to its right: the word that stands there is the surprise.
    const token = tokens[starts.findIndex((start) => start >= index)];
    if (token === undefined) throw formulaFault('incomplete', { at: length, end: length });
    throw formulaFault('syntax', token, { text: token.text });
  }
}

function toNode(expression: unknown, tokens: readonly Token[]): Node {
  const node = expression as jsep.CoreExpression | null | undefined;
  switch (node?.type) {
    case 'Identifier': return leaf(tokenOf(node.name, tokens));
    case 'UnaryExpression': {
      const arg = toNode(node.argument, tokens);
      if (node.operator !== '-') return arg;
      return { kind: 'unary', arg, at: Math.max(0, arg.at - 1), end: arg.end };
    }
    case 'BinaryExpression': {
      const [left, right] = [toNode(node.left, tokens), toNode(node.right, tokens)];
      const operator = FROM_PARSER[node.operator];
      if (operator === undefined) throw formulaFault('syntax', { at: left.end, end: right.at }, { text: node.operator });
      return { kind: 'binary', operator, left, right, at: left.at, end: right.end };
    }
    case 'CallExpression': {
      const { type, name } = node.callee;
      const callee = type === 'Identifier' && typeof name === 'string' ? tokenOf(name, tokens) : null;
      const args = node.arguments.map((argument) => toNode(argument, tokens));
      const last = args.at(-1);
      if (callee?.kind !== 'function') throw formulaFault('syntax', callee ?? last ?? { at: 0, end: 0 }, { text: '(' });
      return { kind: 'call', name: callee.text, args, at: callee.at, end: last?.end ?? callee.end };
    }
    // Two things side by side, without an operator between them.
    case 'Compound': {
      const second = node.body[1] === undefined ? { at: 0, end: 0 } : toNode(node.body[1], tokens);
      throw formulaFault('syntax', second, { text: '' });
    }
    default: throw formulaFault('incomplete', { at: tokens.at(-1)?.end ?? 0, end: tokens.at(-1)?.end ?? 0 });
  }
}

function tokenOf(name: string, tokens: readonly Token[]): Token {
  const token = tokens[Number(name.slice(1))];
  if (token === undefined) throw formulaFault('syntax', { at: 0, end: 0 }, { text: '' });
  return token;
}

function leaf(token: Token): Node {
  const { at, end } = token;
  switch (token.kind) {
    case 'number': return { kind: 'number', value: token.text.endsWith('%') ? percent(token.text) : Number(token.text), at, end };
    case 'text': return { kind: 'text', text: token.text, at, end };
    case 'name': return { kind: 'name', name: token.text, bracketed: token.bracketed === true, at, end };
    default: throw formulaFault('syntax', token, { text: token.text });
  }
}

/** 7% is 0.07, not 0.07000000000000001. */
function percent(text: string): number {
  return Number(`${text.slice(0, -1)}e-2`);
}
