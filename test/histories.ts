/** What `npm run test:long` sets; how much longer that is stands here alone. */
export const isLong = process.env.HAOLI_LONG_TESTS === '1'

/**
 * How many random histories a property or a walk goes through: 200 in `npm test`, 2,000 in `npm run test:long`, which
 * runs the files that import this one.
 * @param oneIn for walks whose single history takes a second and more: that part of them
 */
export const histories = (oneIn = 1): number => (isLong ? 2_000 : 200) / oneIn

/** How large a load is: `usual` in `npm test`, ten times as much in `npm run test:long`. */
export const load = (usual: number): number => (isLong ? 10 : 1) * usual
