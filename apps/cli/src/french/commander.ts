/** How commander begins and what it says of a wrong command line, in French: its sentence, and ours. */
// prettier-ignore
const sentences: readonly (readonly [english: RegExp, french: string])[] = [
  [/^error: missing required argument '(.*?)'/, 'erreur : il manque l’argument « $1 »'],
  [/^error: option '(.*?)' argument missing/, 'erreur : l’option « $1 » attend une valeur'],
  [/^error: required option '(.*?)' not specified/, 'erreur : l’option « $1 » est obligatoire'],
  [/^error: option '(.*?)' cannot be used with option '(.*?)'/, 'erreur : l’option « $1 » ne va pas avec l’option « $2 »'],
  [/^error: unknown option '(.*?)'/, 'erreur : option inconnue « $1 »'],
  [/^error: unknown command '(.*?)'/, 'erreur : commande inconnue « $1 »'],
  [/^error: too many arguments for '(.*?)'\. Expected (\d+) arguments? but got (\d+)\./, 'erreur : trop d’arguments pour « $1 » : $2 au plus, et non $3.'],
  [/^error: too many arguments\. Expected (\d+) arguments? but got (\d+)\./, 'erreur : trop d’arguments : $1 au plus, et non $2.'],
  [/^error: option '(.*?)' argument '(.*?)' is invalid\./, 'erreur : l’option « $1 » ne prend pas « $2 ».'],
  [/^error: option '(.*?)' value '(.*?)' from env '(.*?)' is invalid\./, 'erreur : l’option « $1 » ne prend pas « $2 », que dit la variable $3.'],
  [/^error: command-argument value '(.*?)' is invalid for argument '(.*?)'\./, 'erreur : l’argument « $2 » ne prend pas « $1 ».'],
  [/Allowed choices are (.*)\.$/, 'Valeurs possibles : $1.'],
  [/\(Did you mean one of (.*?)\?\)/, '(Vouliez-vous dire l’un de : $1 ?)'],
  [/\(Did you mean (.*?)\?\)/, '(Vouliez-vous dire $1 ?)'],
];

/** What commander says of a wrong command line, in French. */
export const usageError = (english: string): string =>
  sentences.reduce((text, [pattern, french]) => text.replace(pattern, french), english);

/** The headings of a help text, and what stands between brackets after a description. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};
export const heading = (english: string): string => headings[english] ?? english;

/** `(choices: "a", "b", default: "a")` → `(valeurs : …, par défaut : …)`. */
export const annotation = (description: string): string =>
  description.replace(/\((?:choices|default|env): .*\)$/s, (brackets) =>
    brackets
      .replace(/\bchoices: /, 'valeurs : ')
      .replace(/\bdefault: /, 'par défaut : ')
      .replace(/\benv: /, 'variable : '),
  );

/** `[options] [command]`. */
export const usage = (english: string): string => english.replace('[command]', '[commande]');
