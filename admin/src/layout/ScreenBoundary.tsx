import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorPage } from './ErrorPage.js';

class Boundary extends Component<{ at: string; children: ReactNode }, { error?: Error; at: string }> {
  override state: { error?: Error; at: string } = { at: this.props.at };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }
  /** Another screen is another chance. */
  static getDerivedStateFromProps({ at }: { at: string }, state: { at: string }) {
    return at === state.at ? null : { at, error: undefined };
  }
  override render() {
    if (!this.state.error) return this.props.children;
    return <ErrorPage error={this.state.error} again={() => this.setState({ error: undefined })} />;
  }
}

/** A screen that breaks leaves the frame standing. */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  return <Boundary at={useLocation().pathname}>{children}</Boundary>;
}
