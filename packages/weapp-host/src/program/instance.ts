import type { Realm } from '../realm'
import type { Blueprint } from './definition'
import { type Data, packPatch, putAt, valueAt } from './set-data'

/** A page or a component that is alive: the `this` of its functions. */
export interface Instance {
  data: Data
  setData(patch: Data, done?: () => void): void
  [name: string]: unknown
}

interface Surroundings {
  realm: Realm
  blueprint: Blueprint
  /** Told of every setData when it begins: one that an observer makes comes after the one that it observes. */
  record(call: { bytes: number; paths: string[] }): void
  /** Told when the data have changed and are observed; `done` of the call runs later. */
  changed(): void
  later(work: () => void): void
  warn(words: string): void
}

const concerns = (watched: string, changed: string) => {
  const plain = watched.replace(/\.?\*\*$/, '')
  const isBelow = (path: string, top: string) => path.startsWith(`${top}.`) || path.startsWith(`${top}[`)
  return plain === '' || changed === plain || isBelow(changed, plain) || isBelow(plain, changed)
}

/** An instance, and the way its properties reach it from the template that holds it: no setData, the same observers. */
export interface Made {
  instance: Instance
  receive(properties: Data): void
}

/** Makes the instance with its data and methods; no life cycle runs yet. */
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
  // `own` copies what it is given: the instance must hold the very data that setData writes to.
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

/** Runs what a program defined under this name, where it did. */
export function call(instance: Instance, name: string, ...args: unknown[]): unknown {
  const work = instance[name]
  return typeof work === 'function' ? work.apply(instance, args) : undefined
}
