import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef, type ReactNode } from 'react';
import { handlebarsMode, handlebarsTags } from './handlebars-mode.js';

/** What is wrong in a line, counted from 1. */
export interface Mark {
  readonly line: number;
  readonly column: number | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

const look = [
  lineNumbers(),
  history(),
  drawSelection(),
  highlightActiveLine(),
  lintGutter(),
  EditorView.lineWrapping,
  StreamLanguage.define(handlebarsMode),
  syntaxHighlighting(HighlightStyle.define(handlebarsTags)),
];

/** A text with line numbers, marks and its own undo. Esc, then Tab, leaves it. */
export function CodeEditor({
  label,
  text,
  readOnly,
  marks,
  onChange,
}: {
  readonly label: string;
  /** Another text takes the place of what was typed. */
  readonly text: string;
  readonly readOnly: boolean;
  readonly marks: readonly Mark[];
  readonly onChange: (text: string) => void;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changed = useRef(onChange);
  changed.current = onChange;
  useEffect(() => {
    const made = new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          ...look,
          keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [text, readOnly, label]);
  useEffect(() => {
    const current = view.current;
    if (current) current.dispatch(setDiagnostics(current.state, diagnostics(current.state, marks)));
  }, [marks, text]);
  return <div ref={place} className="code-editor" />;
}

/** Marks at their places; a line that is not there any more is marked at the end. */
function diagnostics(state: EditorState, marks: readonly Mark[]): Diagnostic[] {
  return marks.map(({ line, column, severity, message }) => {
    const at = state.doc.line(Math.min(Math.max(1, line), state.doc.lines));
    const from = Math.min(at.to, at.from + (column === null ? 0 : column - 1));
    return { from, to: Math.max(from, at.to), severity, message };
  });
}
