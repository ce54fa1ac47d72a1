import { Component } from 'react';
import type { ReactNode } from 'react';

interface Props {
  /** Shown instead of the children after one of them threw; `again` builds them anew. */
  readonly fallback: (error: Error, again: () => void) => ReactNode;
  /** Another key forgets the error, such as another page. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
  readonly key: string;
}

/** Keeps one broken page from taking the window down. React offers this as a class only. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, key: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.key ? null : { error: null, key: props.resetKey };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState({ error: null }));
  }
}
