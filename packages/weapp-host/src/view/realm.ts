import { type Realm, wrapperParameters } from '../realm'

/** The globals of the language, which a mini program has too. All others of a browser are hidden. */
const language = [
  'Object Function Array String Number Boolean Symbol BigInt Math JSON Date RegExp Promise Proxy Reflect',
  'Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError',
  'Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer DataView',
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array',
  'Float32Array Float64Array BigInt64Array BigUint64Array',
  'parseInt parseFloat isNaN isFinite NaN Infinity undefined',
  'encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape',
].flatMap((line) => line.split(' '))

/** Names that no program reassigns on the global object: bound once for speed. */
const bound = language.filter((name) => name !== 'Function' && name !== 'undefined')

function everyGlobal(): Set<string> {
  const names = new Set<string>()
  for (let at: object | null = globalThis; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name)
  }
  return names
}

function refuse(): never {
  throw new EvalError('Code generation from strings disallowed for this context')
}
/** A constructor of functions that can be inspected but creates nothing. */
const sealed = ({ name, prototype }: { name: string; prototype: object }) =>
  Object.defineProperties(
    // An arrow function could not be called with `new`.
    function refused() {
      refuse()
    },
    { name: { value: name }, prototype: { value: prototype } },
  )

/** Replaces `Function`, also as the `constructor` of functions. Returns the original. */
function sealFunctions() {
  const kinds = [() => {}, async () => {}, function* () {}, async function* () {}]
  const [plain] = kinds.map((kind) => {
    const prototype = Object.getPrototypeOf(kind)
    const value = sealed({ name: prototype.constructor.name, prototype })
    Object.defineProperty(prototype, 'constructor', { value, configurable: true })
    return value
  })
  return plain
}

/**
 * The program's global object. Names that a browser has and WeChat lacks are undefined in it; what the program assigns
 * is found under its bare name, as on a phone.
 */
function openScope() {
  const hidden = everyGlobal()
  for (const name of language) hidden.delete(name)
  const own: Record<PropertyKey, unknown> = Object.assign(Object.create(null), {
    Function: sealFunctions(),
    eval: refuse,
  })
  const scope: object = new Proxy(own, {
    has: (_, key) => key in own || (typeof key === 'string' && hidden.has(key)),
    get: (_, key) =>
      key in own ? own[key] : typeof key === 'string' && hidden.has(key) ? undefined : Reflect.get(globalThis, key),
    set: (_, key, value) => Reflect.set(own, key, value),
  })
  own.globalThis = scope
  own.global = scope
  return { own, scope }
}

// Called by another name, eval runs in the global scope and not in this function.
// biome-ignore lint/security/noGlobalEval: running a program's text is what the host is for.
const evaluate = eval

/** A copy of a plain tree; functions and other objects are not copied. */
const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy)
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  return isPlain ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)])) : value
}

/** Runs scripts in this document as WeChat does: each in its wrapper, with WeChat's globals only. */
export function openRealm(): Realm {
  const { own, scope } = openScope()
  const values = bound.map((name) => Reflect.get(globalThis, name))

  return {
    own: <T>(value: T) => copy(value) as T,
    promise: (start) => new Promise(start),
    define: (globals) => void Object.assign(own, globals),
    compile(code, file) {
      // One line before the program's code, so that errors have its line numbers.
      const head = `with(scope){return function(${bound}){return function(${wrapperParameters}){`
      try {
        const make = evaluate(`(function(scope){${head}${code}\n}}}})//# sourceURL=${encodeURI(file)}`)
        return make(scope)(...values)
      } catch (error) {
        // The browser gives no position for a syntax error.
        throw new SyntaxError(`${file}: ${(error as Error).message}`)
      }
    },
  }
}
