import { renderTemplate, resolveSecrets, secretsIn, templateSetOf } from './index.js';

const render = (source: string, variables: unknown = {}, partials: Record<string, string> = {}) =>
  renderTemplate({ name: 'test', roles: { default: source }, partials }, 'switch', variables);

describe('helpers', () => {
  it.each([
    ['{{netmask a}}', { a: '10.40.20.7/23' }, '255.255.254.0'],
    ['{{wildcard a}}', { a: '10.40.20.7/23' }, '0.0.1.255'],
    ['{{network a}}', { a: '10.40.21.7/23' }, '10.40.20.0'],
    ['{{cidr a}}', { a: '192.0.2.1/0' }, '0.0.0.0/0'],
    ['{{host a}} {{length a}}', { a: '2001:db8::1/64' }, '2001:db8::1 64'],
    ['{{vlans v}}', { v: [22, 10, 20, 21, 10] }, '10,20-22'],
    [
      '{{interfaces n}}',
      { n: ['Gi1/0/1', 'Gi1/0/2', 'Gi1/0/4', 'Te1/1/5', 'mgmt'] },
      'Gi1/0/1-2,Gi1/0/4,Te1/1/5,mgmt',
    ],
    ['{{upper a}}{{lower b}}', { a: 'x', b: 'Y' }, 'Xy'],
    ['{{join a ", "}}', { a: [1, 2] }, '1, 2'],
    ['{{default a "none"}}', { a: '' }, 'none'],
    ['{{#if (and (eq a 1) (not b) (or b a))}}yes{{/if}}', { a: 1, b: [] }, 'yes'],
    ['{{ascii a}}', { a: 'Répartiteur d’étage – Œuvre' }, "Repartiteur d'etage - -uvre"],
    ['{{word a}}', { a: 'to the  provider' }, 'to-the-provider'],
    ['{{quote a "junos"}}', { a: 'two "words"' }, '"two \\"words\\""'],
    ['{{#indent 2}}\na\nb\n{{/indent}}', {}, '  a\n  b'],
    ['banner login {{banner a}}', { a: 'one\ntwo' }, 'banner login ^C\none\ntwo\n^C'],
    [
      `header login information {{textBetween a '"'}}`,
      { a: 'one\ntwo\n' },
      'header login information "one\ntwo"',
    ],
  ])('%s of %j is %s', (source, variables, text) => {
    expect(render(source, variables)).toEqual({ text: `${text}\n`, findings: [] });
  });
});

describe('faults name the template, the line and the variable', () => {
  const finding = (source: string, variables?: unknown, partials?: Record<string, string>) => {
    const { text, findings } = render(source, variables, partials);
    expect(text).toBe('');
    return findings[0];
  };

  it.each([
    ['a\n{{#if x}}\nb', {}, 'CONFIG_TEMPLATE_SYNTAX', 3],
    ['a\n{{port.naem}}', { port: { name: 'ge1' } }, 'CONFIG_VARIABLE_MISSING', 2],
    ['a\n\n{{system "reboot"}}', {}, 'CONFIG_HELPER_UNKNOWN', 3],
    ['{{> nothing}}', {}, 'CONFIG_PARTIAL_UNKNOWN', undefined],
    ['{{netmask a}}', { a: '10.0.0.300/24' }, 'CONFIG_TEMPLATE_FAILED', undefined],
  ])('%j with %j', (source, variables, code, line) => {
    const found = finding(source, variables);
    expect(found?.code).toBe(code);
    expect(found?.where[0]).toMatchObject({ file: 'test/default.hbs', ...(line ? { line } : {}) });
  });

  it('in a partial: names the partial', () => {
    const found = finding('{{#each ports}}{{> port}}{{/each}}', { ports: [{}] }, { port: '\n{{name}}' });
    expect(found).toMatchObject({
      code: 'CONFIG_VARIABLE_MISSING',
      where: [{ file: 'test/partials/port.hbs', line: 2 }],
      params: { variable: 'name' },
    });
  });

  it('a role without template', () => {
    expect(renderTemplate(templateSetOf('test', {}), 'switch', {}).findings[0]?.code).toBe(
      'CONFIG_TEMPLATE_MISSING',
    );
  });
});

describe('values cannot bring commands in', () => {
  it.each(['a\nno shutdown', 'a\rb', 'a\u0000', 'a\u2028b', 'a\u001b[2J', '\u27e6secret:x\u27e7'])(
    '%j is refused',
    (description) => {
      const { text, findings } = render('{{#each p}}{{description}}{{/each}}', { p: [{ description }] });
      expect(text).toBe('');
      expect(findings[0]).toMatchObject({
        code: 'CONFIG_VALUE_CONTROL',
        params: { variable: 'p.0.description' },
      });
    },
  );

  it.each(['{{upper a}}', '{{join list ","}}', '{{{a}}}', '{{default a "x"}}'])(
    'also through %s',
    (source) => {
      expect(render(source, { a: 'x\ny', list: ['x\ny'] }).findings[0]?.code).toBe('CONFIG_VALUE_CONTROL');
    },
  );

  it('a banner cannot contain its own end, nor control characters', () => {
    expect(render('{{banner a}}', { a: 'x\n^C\nno aaa' }).findings[0]?.code).toBe('CONFIG_TEMPLATE_FAILED');
    expect(render(`{{textBetween a '"'}}`, { a: 'x "y"' }).findings[0]?.code).toBe('CONFIG_TEMPLATE_FAILED');
    expect(render('{{banner a}}', { a: 'x\u001b[2J' }).findings[0]?.code).toBe('CONFIG_TEMPLATE_FAILED');
  });
});

describe('templates reach no code', () => {
  it.each([
    '{{constructor}}',
    '{{__proto__}}',
    '{{a.constructor.name}}',
    '{{#with a as |o|}}{{o.toString}}{{/with}}',
    '{{lookup a "constructor"}}',
    '{{log a}}',
    '{{helperMissing}}',
    '{{#with (lookup a "constructor")}}{{this}}{{/with}}',
  ])('%s', (source) => {
    // Either an error, or nothing: the prototype is not seen.
    expect(render(source, { a: { b: 1 } }).text.trim()).toBe('');
  });
});

/** What a template that means harm tries, and what becomes of it. Endless ones are ended by the thread (libs/rendering). */
describe('hostile templates', () => {
  it.each([
    ['calls itself for ever', '{{> self}}', { self: '{{> self}}' }, 'CONFIG_TEMPLATE_FAILED'],
    ['two that call each other', '{{> a}}', { a: '{{> b}}', b: '{{> a}}' }, 'CONFIG_TEMPLATE_FAILED'],
    ['names its partial by a value', '{{> (default name "x")}}', {}, 'CONFIG_PARTIAL_UNKNOWN'],
    ['a decorator', '{{* log "x"}}', {}, 'CONFIG_TEMPLATE_FAILED'],
    ['a helper of the engine that is gone', '{{lookup this "constructor"}}', {}, 'CONFIG_HELPER_UNKNOWN'],
    ['a secret whose name is a path', '{{secret "../key"}}', {}, 'CONFIG_TEMPLATE_FAILED'],
  ])('%s', (_, source, partials, code) => {
    const { text, findings } = render(source, { name: 'other' }, partials);
    expect(text).toBe('');
    expect(findings.map((it) => it.code)).toEqual([code]);
    expect(findings[0]?.where[0]).toMatchObject({ file: expect.stringMatching(/^test\//) as string });
  });

  it.each([
    ['script in a value is text', '{{name}}', '<script>alert(1)</script>'],
    ['a template in a value is text', '{{name}}', '{{secret "root"}}'],
  ])('%s', (_, source, name) => {
    expect(render(source, { name }).text).toBe(`${name}\n`);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('anyOf does not see %s', (field) => {
    expect(render(`{{#if (anyOf list "${field}")}}seen{{/if}}`, { list: [{ a: 1 }] }).text.trim()).toBe('');
  });
});

it('gives the same text for the same input, and no line with spaces at its end', () => {
  const source = '{{#each p}}\n port {{this}}   \n\n\n{{/each}}';
  expect(render(source, { p: [1, 2] }).text).toBe(' port 1\n port 2\n');
});

it('keeps a secret as a mark until it is sent', () => {
  const { text } = render('snmp-server user a auth sha {{secret "snmp-auth"}}');
  expect(secretsIn(text)).toEqual(['snmp-auth']);
  expect(resolveSecrets(text, () => 's3cret')).toBe('snmp-server user a auth sha s3cret\n');
  expect(() => resolveSecrets(text, () => undefined)).toThrow('no secret named snmp-auth');
  expect(() => resolveSecrets(text, () => 'a\nb')).toThrow('control character');
});
