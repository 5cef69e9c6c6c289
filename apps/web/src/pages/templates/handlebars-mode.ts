import type { StreamParser, TagStyle } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** Inside of `{{ … }}`, and whether the first word was read. */
interface State {
  inside: boolean;
  isFirst: boolean;
}

/** Colours what Handlebars reads, and leaves the configuration around it as it is. */
export const handlebarsMode: StreamParser<State> = {
  name: 'handlebars',
  startState: () => ({ inside: false, isFirst: false }),
  token(stream, state) {
    if (!state.inside) {
      if (stream.match(/^\{\{!(--)?/)) {
        if (!stream.match(/^.*?(--)?\}\}/)) stream.skipToEnd();
        return 'comment';
      }
      if (stream.match(/^\{\{\{?[~#/^>&]?/)) {
        state.inside = true;
        state.isFirst = true;
        return 'keyword';
      }
      stream.next();
      stream.eatWhile(/[^{]/);
      return null;
    }
    if (stream.match(/^~?\}\}\}?/)) {
      state.inside = false;
      return 'keyword';
    }
    if (stream.match(/^"[^"]*"|^'[^']*'/)) return 'string';
    if (stream.match(/^\d+\b/)) return 'number';
    if (stream.match(/^[@\w.-]+/)) {
      const isFirst = state.isFirst;
      state.isFirst = false;
      return isFirst ? 'propertyName' : 'variableName';
    }
    if (stream.match(/^\(/)) {
      state.isFirst = true;
      return 'bracket';
    }
    stream.next();
    return null;
  },
};

/** Colours of the page, light and dark. */
export const handlebarsTags: readonly TagStyle[] = [
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: tags.keyword, color: 'var(--accent)' },
  { tag: tags.propertyName, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.variableName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: tags.number, color: 'var(--warn)' },
];
