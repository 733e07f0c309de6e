const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const places = 17

/** Whether a unified social credit code is one: 18 characters of its alphabet, the last of which checks the others (GB 32100). */
export function isEntityCode(code: string): boolean {
  const values = [...code].map((character) => alphabet.indexOf(character))
  if (values.length !== places + 1 || values.includes(-1)) return false
  const sum = values.slice(0, places).reduce((all, value, place) => all + value * weightOf(place), 0)
  return values[places] === (alphabet.length - (sum % alphabet.length)) % alphabet.length
}

/** 3 to the power of the place, modulo 31. */
const weightOf = (place: number): number => (place === 0 ? 1 : (weightOf(place - 1) * 3) % alphabet.length)
