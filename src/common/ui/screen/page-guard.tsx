import { Component, type PropsWithChildren } from 'react'
import { ErrorView } from '../error-view'

interface GuardState {
  error: unknown
}

/** An error boundary: a page that fails to render (a field missing in an answer, say) shows an error with a retry. */
export class PageGuard extends Component<PropsWithChildren, GuardState> {
  override state: GuardState = { error: null }

  static getDerivedStateFromError(error: unknown): GuardState {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return <ErrorView error={{ code: 'bad_response' }} onRetry={() => this.setState({ error: null })} />
  }
}
