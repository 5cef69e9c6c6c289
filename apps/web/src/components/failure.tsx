import { Component, type ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { Note } from './status.js';

/** Shows a fault of the page itself instead of nothing; everything outside of it goes on. */
export class FailureFence extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? <Failure error={this.state.error} /> : this.props.children;
  }
}

function Failure({ error }: { readonly error: Error }): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="empty">
      <Note shape="error">
        <p className="medium">{t.common.failed}</p>
        <p>
          <code>{error.message}</code>
        </p>
        <p className="second">{t.common.failedHint}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t.common.reload}
        </button>
      </Note>
    </div>
  );
}
