import { packagesOf } from '../gates/package-sizes'
import { openBuild } from '../gates/weapp-build'
import { type Bench, timeOfStart, timesOfCart, timesOfList } from './in-browser'
import { median } from './median'
import { type Cost, costOfStart, costsOfCart, costsOfList, wireOf } from './on-node'
import type { Recording, Shape } from './stub'
import type { Goods, Subject } from './subjects'

/** What one thing costs: ms on a slow phone, and what it carries from the logic layer to the view. */
export interface Measured extends Cost {
  ms?: number
}

export interface Measures {
  name: string
  /** Bytes of the main package, as built. */
  main: number
  start: Measured
  /** The list of fifty products, and the cart with fifty lines. */
  list?: Record<'first' | 'twentyMore' | 'add', Measured>
  cart?: Record<'first' | 'step', Measured>
}

export interface RowMeasures extends Record<'first' | 'twentyMore' | 'add', Measured> {
  rows: number
}

const fifty: Shape = { first: 50, more: 20, total: 1000, lines: 50 }
/** Lists as the program itself asks for them. */
const twenties: Shape = { first: 20, more: 20, total: 5000, lines: 1 }

type Times<K extends string> = Record<K, number>

function timed<K extends string>(costs: Record<K, Cost>, samples: Times<K>[]): Record<K, Measured> {
  const entries = (Object.keys(costs) as K[]).map((name) => {
    const ms = median(samples.map((sample) => sample[name]))
    return [name, { ...costs[name], ms }]
  })
  return Object.fromEntries(entries) as Record<K, Measured>
}

/** All of a program that needs no clock. */
export async function weigh(subject: Subject, recording: Recording): Promise<Measures> {
  const { name, folder, goods } = subject
  const start = await costOfStart(subject, goods && wireOf(recording, twenties))
  const [main] = packagesOf(openBuild(folder))
  const weighed = { name, main: main?.bytes ?? 0, start }
  if (!goods) return weighed
  const list = await costsOfList(subject, goods, recording, fifty, fifty.first)
  return { ...weighed, list, cart: await costsOfCart(subject, goods, recording, fifty) }
}

interface Samples {
  start: Times<'start'>[]
  list: Times<'first' | 'twentyMore' | 'add'>[]
  cart: Times<'first' | 'step'>[]
}

/**
 * Everything of every program: `runs` starts, and a quarter of that for the rest. The programs take turns, so that
 * whatever else the machine does meets them all.
 */
export async function measure(bench: Bench, subjects: readonly Subject[], runs: number): Promise<Measures[]> {
  const samples = new Map<Subject, Samples>(subjects.map((subject) => [subject, { start: [], list: [], cart: [] }]))
  for (let run = 0; run < runs; run += 1) {
    for (const [subject, { start, list, cart }] of samples) {
      start.push({ start: await timeOfStart(bench, subject, twenties) })
      if (!subject.goods || run % 4 !== 0) continue
      list.push(await timesOfList(bench, subject, subject.goods, fifty, fifty.first))
      cart.push(await timesOfCart(bench, subject, subject.goods, fifty))
    }
  }
  const measures = [...samples].map(async ([subject, { start, list, cart }]): Promise<Measures> => {
    const weighed = await weigh(subject, bench.recording)
    return {
      ...weighed,
      ...timed({ start: weighed.start }, start),
      ...(weighed.list && { list: timed(weighed.list, list) }),
      ...(weighed.cart && { cart: timed(weighed.cart, cart) }),
    }
  })
  return Promise.all(measures)
}

/** The list of a program at some lengths, loaded page by page; these take turns as well. */
export async function measureRows(bench: Bench, subject: Subject, goods: Goods, sizes: number[], runs: number) {
  const samples = new Map<number, Samples['list']>(sizes.map((rows) => [rows, []]))
  for (let run = 0; run < runs; run += 4) {
    for (const [rows, list] of samples) list.push(await timesOfList(bench, subject, goods, twenties, rows))
  }
  const measures = [...samples].map(async ([rows, list]): Promise<RowMeasures> => {
    return { rows, ...timed(await costsOfList(subject, goods, bench.recording, twenties, rows), list) }
  })
  return Promise.all(measures)
}
