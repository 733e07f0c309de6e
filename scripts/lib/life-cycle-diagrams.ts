import {
  afterSaleLifeCycle,
  commissionLifeCycle,
  holdLifeCycle,
  invoiceLifeCycle,
  type LifeCycle,
  type OrderKind,
  orderKindRules,
  orderLifeCycle,
  parcelLifeCycle,
  paymentLifeCycle,
  presentLifeCycle,
  redInvoiceLifeCycle,
  refundLifeCycle,
  withdrawalLifeCycle,
} from '../../contract/src'

type AnyCycle = LifeCycle<string, string, string>

interface Drawn {
  initial: string
  transitions: { name: string; from: readonly string[]; to: string; by: string; sentence: string }[]
  final: (state: string) => boolean
}

const drawn = (cycle: AnyCycle): Drawn => ({
  initial: cycle.initial,
  transitions: Object.entries(cycle.transitions).map(([name, transition]) => ({ name, ...transition })),
  final: (state) => cycle.states[state]?.final === true,
})

/** The part of an order's life that one kind of order has. */
function ofKind(kind: OrderKind): Drawn {
  const { initial, transitions } = orderKindRules[kind]
  const whole = drawn(orderLifeCycle as unknown as AnyCycle)
  return {
    ...whole,
    initial,
    transitions: whole.transitions.filter(({ name }) => transitions.some((one) => one === name)),
  }
}

/** A state diagram and a table of its arrows, in Markdown: who may take each, and what it means. */
export function lifeCycleMarkdown({ initial, transitions, final }: Drawn): string {
  const states = [...new Set([initial, ...transitions.flatMap(({ from, to }) => [...from, to])])]
  const arrows = transitions.flatMap(({ name, from, to, by }) =>
    from.map((one) => `  ${one} --> ${to}: ${name} (${by})`),
  )
  const ends = states.filter(final).map((state) => `  ${state} --> [*]`)
  const rows = transitions.map(
    ({ name, from, to, by, sentence }) => `| ${name} | ${from.join(', ')} → ${to} | ${by} | ${sentence} |`,
  )
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${initial}`,
    ...arrows,
    ...ends,
    '```',
    '',
    '| transition | | by | |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** By the name that a document's markers use. */
export const lifeCycles: Record<string, Drawn> = {
  present: drawn(presentLifeCycle as unknown as AnyCycle),
  parcel: drawn(parcelLifeCycle as unknown as AnyCycle),
  'order of a present': ofKind('present'),
  'order of a parcel': ofKind('parcel'),
  'after-sale': drawn(afterSaleLifeCycle as unknown as AnyCycle),
  payment: drawn(paymentLifeCycle as unknown as AnyCycle),
  refund: drawn(refundLifeCycle as unknown as AnyCycle),
  'commission line': drawn(commissionLifeCycle as unknown as AnyCycle),
  'hold of commission': drawn(holdLifeCycle as unknown as AnyCycle),
  withdrawal: drawn(withdrawalLifeCycle as unknown as AnyCycle),
  invoice: drawn(invoiceLifeCycle as unknown as AnyCycle),
  'red invoice': drawn(redInvoiceLifeCycle as unknown as AnyCycle),
}

/** The pages that show them, each with those that it has to show. */
export const pages = {
  'docs/presents.md': ['present', 'parcel', 'order of a present', 'order of a parcel'],
  'docs/after-sales.md': ['after-sale'],
  'docs/payments.md': ['payment', 'refund'],
  'docs/attribution.md': ['commission line', 'hold of commission', 'withdrawal'],
  'docs/invoices.md': ['invoice', 'red invoice'],
} as const

/**
 * Puts each life cycle between its markers, `<!-- life cycle: present -->` and `<!-- end of life cycle -->`. Throws where a
 * marker names none, and where one of `names` is not shown.
 */
export function withLifeCycles(document: string, names: readonly string[]): string {
  const shown = new Set<string>()
  const written = document.replace(
    /(<!-- life cycle: (.+?) -->\n)[\s\S]*?(<!-- end of life cycle -->)/g,
    (_all, start: string, name: string, end: string) => {
      const cycle = lifeCycles[name]
      if (!cycle) throw new Error(`there is no life cycle "${name}": ${Object.keys(lifeCycles).join(', ')}`)
      shown.add(name)
      return `${start}\n${lifeCycleMarkdown(cycle)}\n\n${end}`
    },
  )
  const missing = names.filter((name) => !shown.has(name))
  if (missing.length > 0) throw new Error(`the document has no markers for: ${missing.join(', ')}`)
  return written
}
