/** A life cycle as data: which transitions exist, who may take each, and one sentence that says what it means. */
export interface LifeCycle<State extends string, Name extends string, Actor extends string> {
  readonly initial: State
  readonly states: Readonly<Record<State, { readonly final: boolean }>>
  readonly transitions: Readonly<
    Record<Name, { readonly from: readonly State[]; readonly to: State; readonly by: Actor; readonly sentence: string }>
  >
}

/** The state that `name` leads to from `state`, or undefined where the life cycle does not allow it. */
export function nextState<S extends string, N extends string, A extends string>(
  cycle: LifeCycle<S, N, A>,
  state: S,
  name: N,
): S | undefined {
  const transition = cycle.transitions[name]
  return transition.from.includes(state) ? transition.to : undefined
}

/** The transitions that `actor` may take from `state`, in the order in which the life cycle lists them. */
export function transitionsOf<S extends string, N extends string, A extends string>(
  cycle: LifeCycle<S, N, A>,
  state: S,
  actor: A,
): N[] {
  const names = Object.keys(cycle.transitions) as N[]
  return names.filter((name) => {
    const transition = cycle.transitions[name]
    return transition.by === actor && transition.from.includes(state)
  })
}
