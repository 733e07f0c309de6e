// A browser has no scanner: the code is typed, or the phone's camera opens its address.
export const canScan = false

export const scanCode = async (): Promise<string> => ''
