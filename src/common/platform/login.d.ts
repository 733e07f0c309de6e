export interface LoginProof {
  code: string
  deviceId: string
  /** By which its owner knows this device in a list. */
  deviceName?: string
}

/** Asks the platform who the user is. On WeChat the code lives 5 minutes and works once (wechat.md 2.1). */
export function proveIdentity(): Promise<LoginProof>
