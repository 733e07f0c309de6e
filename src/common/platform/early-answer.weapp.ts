/** A mini program's scripts are on the phone already. */
export const takeEarlyAnswer = () => undefined
