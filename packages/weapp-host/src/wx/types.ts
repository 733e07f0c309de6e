/** What WeChat has and its typings lack. */
interface UntypedCalls {
  openBusinessView(options: {
    businessType: string
    queryString?: string
    extraData?: object
    success?(result: { errMsg: string }): void
    fail?(failure: { errMsg: string }): void
    complete?(result: { errMsg: string }): void
  }): void
}

type Wx = WechatMiniprogram.Wx & UntypedCalls

// biome-ignore lint/suspicious/noExplicitAny: matches functions of every kind, like TypeScript's own helper types.
type AnyFunction = (...args: any[]) => unknown

/** Every call of `wx`. */
export type CallName = { [Name in keyof Wx]: Wx[Name] extends AnyFunction ? Name : never }[keyof Wx] & string

type FunctionOf<Name extends CallName> = Extract<Wx[Name], AnyFunction>

/** The options that the program passes. */
export type OptionsOf<Name extends CallName> = NonNullable<Parameters<FunctionOf<Name>>[0]>

/** The result of a call: passed to `success` where it has one, else returned. */
export type OutcomeOf<Name extends CallName> =
  OptionsOf<Name> extends { success?: infer Success }
    ? NonNullable<Success> extends (result: infer Result) => void
      ? Partial<Result>
      : never
    : ReturnType<FunctionOf<Name>>

/** A fixed result, or a function of the options. Throwing a Refusal makes the call fail. */
export type Answer<Name extends CallName> =
  | OutcomeOf<Name>
  | ((options: OptionsOf<Name>) => OutcomeOf<Name> | Promise<OutcomeOf<Name>>)

/** A failure: the call's `fail` gets `<name>:fail <reason>`, and WeChat's error number where it has one. */
export class Refusal extends Error {
  constructor(
    why: string,
    readonly codes: { errno?: number; errCode?: number; err_code?: string } = {},
  ) {
    super(why)
  }
}

/** What the person does in the call's dialog: returns the result, or throws a Refusal (`cancel`). */
export type Face = (options: never) => unknown

/** The dialogs of calls, by name. */
export type Faces = Partial<Record<CallName, Face>>

/** One call of the program. */
export interface WxCall {
  name: string
  options: unknown
}
