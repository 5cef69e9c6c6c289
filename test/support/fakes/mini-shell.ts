/**
 * As much of a POSIX shell as the lines need that we type into one: quoting, `$(…)`, `&&`, `||`, `;`, `{ … }`,
 * redirection, and the few commands that work on files. What it does not know is not found, as in a real one.
 */
export interface ShellWorld {
  /** The files of the device by their path; a folder is a path that ends with `/`. */
  readonly files: Map<string, string>;
  /** A program of the system; null: there is none of that name. */
  readonly program: (words: readonly string[]) => ShellAnswer | null;
  /** A process of its own that sleeps, and then goes on; its number. */
  readonly sleep: (seconds: number, then: () => void) => void;
  /** Ends the process group of that number, or only asks for it; false where there is none. */
  readonly kill: (group: number, asks: boolean) => boolean;
}

export interface ShellAnswer {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}

/** The number of the only process that we start. */
export const SLEEPER = 4711;

const good = (out = ''): ShellAnswer => ({ out, err: '', status: 0 });
const bad = (err: string, status = 1): ShellAnswer => ({ out: '', err, status });

type Token = { readonly word: string } | { readonly sign: string };

const SIGNS = ['&&', '||', '2>&1', '2>', '>>', '>', '<', ';', '&', '{', '}', '\n'] as const;

/** Runs a line, or a file of lines. */
export function runShell(script: string, world: ShellWorld): ShellAnswer {
  return runList(split(tokensOf(script, world), [';', '&', '\n']), world);
}

function runList(items: readonly (readonly Token[])[], world: ShellWorld): ShellAnswer {
  let all = good();
  for (const [index, item] of items.entries()) {
    const [first, second] = item;
    if (first && 'word' in first && first.word === 'sleep' && second && 'word' in second) {
      world.sleep(Number(second.word), () => void runList(items.slice(index + 1), world));
      return all;
    }
    const answer = runAndOr(item, world);
    all = { out: all.out + answer.out, err: all.err + answer.err, status: answer.status };
  }
  return all;
}

function runAndOr(tokens: readonly Token[], world: ShellWorld): ShellAnswer {
  let all = good();
  let wants: string | null = null;
  for (const part of parts(tokens)) {
    if ('sign' in part) wants = part.sign;
    else if (wants === null || (wants === '&&') === (all.status === 0)) {
      const answer = runCommand(part.tokens, world);
      all = { out: all.out + answer.out, err: all.err + answer.err, status: answer.status };
    }
  }
  return all;
}

/** Commands and what stands between them; a group is one command. */
function parts(
  tokens: readonly Token[],
): readonly ({ readonly tokens: readonly Token[] } | { readonly sign: string })[] {
  const found: ({ tokens: Token[] } | { sign: string })[] = [];
  let depth = 0;
  for (const token of tokens) {
    const sign = 'sign' in token ? token.sign : '';
    depth += deeper(token);
    const last = found.at(-1);
    if (depth === 0 && (sign === '&&' || sign === '||')) found.push({ sign });
    else if (last && 'tokens' in last) last.tokens.push(token);
    else found.push({ tokens: [token] });
  }
  return found;
}

/** Groups and loops are commands of their own. */
function deeper(token: Token): number {
  const said = 'sign' in token ? token.sign : token.word;
  return ['{', 'for'].includes(said) ? 1 : ['}', 'done'].includes(said) ? -1 : 0;
}

function split(tokens: readonly Token[], signs: readonly string[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    const sign = 'sign' in token ? token.sign : '';
    depth += deeper(token);
    if (depth === 0 && signs.includes(sign)) found.push([]);
    else found.at(-1)!.push(token);
  }
  return found.filter((item) => item.length > 0);
}

function runCommand(tokens: readonly Token[], world: ShellWorld): ShellAnswer {
  const [first] = tokens;
  // The loops that we type wait for what is there already, or set what nobody sees.
  if (first && 'word' in first && first.word === 'for') return good();
  const end = tokens.findLastIndex((token) => 'sign' in token && token.sign === '}');
  if (end > 0) return runList(split(tokens.slice(1, end), [';', '&', '\n']), world);
  const words: string[] = [];
  const to: { sign: string; file: string }[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    if ('word' in token) words.push(token.word);
    else if (token.sign === '2>&1') to.push({ sign: token.sign, file: '' });
    else if (next && 'word' in next) {
      to.push({ sign: token.sign, file: next.word });
      index += 1;
    }
  }
  const read = world.files.get(to.find(({ sign }) => sign === '<')?.file ?? '');
  return to.reduce((answer, it) => redirected(answer, it, world), simple(words, world, read));
}

function redirected(
  answer: ShellAnswer,
  { sign, file }: { readonly sign: string; readonly file: string },
  { files }: ShellWorld,
): ShellAnswer {
  const keep = (text: string, onto = ''): void => {
    if (file !== '/dev/null') files.set(file, onto + text);
  };
  if (sign === '>') keep(answer.out);
  if (sign === '>>') keep(answer.out, files.get(file) ?? '');
  if (sign === '>' || sign === '>>') return { ...answer, out: '' };
  return sign.startsWith('2>') ? { ...answer, err: '' } : answer;
}

function simple(words: readonly string[], world: ShellWorld, read?: string): ShellAnswer {
  const [name = '', ...all] = words;
  const { files } = world;
  const args = all.filter((word) => !/^-\w+$/.test(word));
  const [from = '', onto = ''] = args;
  const missing = (path: string): ShellAnswer => bad(`${name}: ${path}: No such file or directory\n`);
  switch (name) {
    case '':
    case ':':
    case 'export':
    case 'set':
    case 'unset':
    case 'bind':
      return good();
    case 'echo':
      return good(`${all.join(' ')}\n`);
    case 'printf':
      return good(
        all
          .slice(1)
          .map((word) => `${word}\n`)
          .join(''),
      );
    case 'rm':
      for (const path of files.keys())
        if (args.some((it) => path === it || path.startsWith(`${it}/`))) files.delete(path);
      return good();
    case 'mkdir':
      files.set(`${args.at(-1)}/`, '');
      return good();
    case 'touch':
      files.set(from, files.get(from) ?? '');
      return good();
    case 'cat':
      return files.has(from) ? good(files.get(from)) : missing(from);
    case 'wc':
      return good(String((read ?? '').split('\n').length - 1));
    case 'cp':
    case 'mv':
      if (!files.has(from)) return missing(from);
      files.set(onto, files.get(from)!);
      if (name === 'mv') files.delete(from);
      return good();
    case '[':
      return (files.get(from) ?? '') === '' ? bad('') : good();
    case 'kill':
      return world.kill(-Number(all.at(-1)), all[1] === '0') ? good() : bad(`bash: kill: no such process\n`);
    case 'setsid':
      return runShell(all.at(-1)!, world);
    case 'sh':
      return files.has(from) ? runShell(files.get(from)!, world) : missing(from);
    default:
      return world.program(words) ?? bad(`bash: ${name}: command not found\n`, 127);
  }
}

function tokensOf(script: string, world: ShellWorld): readonly Token[] {
  const tokens: Token[] = [];
  let word: string | null = null;
  const end = (): void => {
    if (word !== null) tokens.push({ word });
    word = null;
  };
  for (let at = 0; at < script.length;) {
    const rest = script.slice(at);
    const sign =
      word === null || !rest.startsWith('2>') ? SIGNS.find((it) => rest.startsWith(it)) : undefined;
    const [, quoted] = /^'([^']*)'/s.exec(rest) ?? [];
    const [inner, text] = /^"((?:[^"\\$]|\\.|\$\([^)]*\)|\$)*)"/s.exec(rest) ?? [];
    const [run, command] = /^\$\(([^)]*)\)/.exec(rest) ?? [];
    if (quoted !== undefined) {
      word = (word ?? '') + quoted;
      at += quoted.length + 2;
    } else if (inner !== undefined) {
      word = (word ?? '') + expanded(text!, world);
      at += inner.length;
    } else if (run !== undefined) {
      word = (word ?? '') + runShell(command!, world).out.trimEnd();
      at += run.length;
    } else if (rest.startsWith('$$')) {
      word = `${word ?? ''}${SLEEPER}`;
      at += 2;
    } else if (rest.startsWith('\\')) {
      word = (word ?? '') + (rest[1] ?? '');
      at += 2;
    } else if (sign !== undefined && (sign !== '{' || word === null) && (sign !== '}' || word === null)) {
      end();
      tokens.push({ sign });
      at += sign.length;
    } else if (rest.startsWith(' ')) {
      end();
      at += 1;
    } else {
      word = (word ?? '') + rest[0]!;
      at += 1;
    }
  }
  end();
  return tokens;
}

/** What stands between double quotes, with the answers of its commands. */
function expanded(text: string, world: ShellWorld): string {
  return text
    .replaceAll(/\$\(([^)]*)\)/g, (_, command: string) => runShell(command, world).out.trimEnd())
    .replaceAll(/\\(["\\$`])/g, '$1');
}
