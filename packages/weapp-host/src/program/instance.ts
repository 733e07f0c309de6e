import type { Realm } from '../realm'
import type { Blueprint } from './definition'
import { type Data, packPatch, putAt, valueAt } from './set-data'

/** A live page or component: the `this` of its functions. */
export interface Instance {
  data: Data
  setData(patch: Data, done?: () => void): void
  [name: string]: unknown
}

interface Surroundings {
  realm: Realm
  blueprint: Blueprint
  /** Called at the start of every setData, so one that an observer makes comes after the one it observes. */
  record(call: { bytes: number; paths: string[] }): void
  /** Called when the data have changed and observers have run; the callback of setData runs later. */
  changed(): void
  later(work: () => void): void
  warn(words: string): void
}

const concerns = (watched: string, changed: string) => {
  const plain = watched.replace(/\.?\*\*$/, '')
  const isBelow = (path: string, top: string) => path.startsWith(`${top}.`) || path.startsWith(`${top}[`)
  return plain === '' || changed === plain || isBelow(changed, plain) || isBelow(plain, changed)
}

/** An instance, with the function that sets its properties from the template: observers run, but no setData. */
export interface Made {
  instance: Instance
  receive(properties: Data): void
}

/** Creates the instance with data and methods; runs no life-cycle function yet. */
export function makeInstance({ realm, blueprint, record, changed, later, warn }: Surroundings): Made {
  const data = realm.own({ ...blueprint.properties, ...blueprint.data }) as Data
  const observe = (changed: string[]) => {
    for (const { paths, work } of blueprint.observers) {
      if (!paths.some((path) => changed.some((one) => concerns(path, one)))) continue
      work.apply(
        instance,
        paths.map((path) => (path === '**' ? data : valueAt(data, path.replace(/\.?\*\*$/, '')))),
      )
    }
  }
  const instance = realm.own<Instance>({
    data,
    properties: data,
    setData(patch, done) {
      const { json, bytes } = packPatch(patch)
      const paths = Object.keys(patch)
      for (const path of paths) if (patch[path] === undefined) warn(`setData sets ${path} to undefined`)
      record({ bytes, paths })
      const carried = realm.own(JSON.parse(json) as Data)
      for (const path of Object.keys(carried)) putAt(data, path, carried[path])
      observe(paths)
      changed()
      if (done) later(() => done.call(instance))
    },
  })
  // `own` copies its argument, but the instance must have the same data object that setData writes to.
  instance.data = data
  instance.properties = data
  Object.assign(instance, blueprint.methods)
  return {
    instance,
    receive(properties) {
      Object.assign(data, properties)
      observe(Object.keys(properties))
    },
  }
}

/** Calls the program's function of this name, if it has one. */
export function call(instance: Instance, name: string, ...args: unknown[]): unknown {
  const work = instance[name]
  return typeof work === 'function' ? work.apply(instance, args) : undefined
}
