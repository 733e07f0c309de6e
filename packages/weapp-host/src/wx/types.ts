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

// biome-ignore lint/suspicious/noExplicitAny: functions of every kind are matched, as TypeScript's own helpers do.
type AnyFunction = (...args: any[]) => unknown

/** Every call of `wx`. */
export type CallName = { [Name in keyof Wx]: Wx[Name] extends AnyFunction ? Name : never }[keyof Wx] & string

type FunctionOf<Name extends CallName> = Extract<Wx[Name], AnyFunction>

/** What the program hands over. */
export type OptionsOf<Name extends CallName> = NonNullable<Parameters<FunctionOf<Name>>[0]>

/** What the call brings: to `success` where it has one, returned at once otherwise. */
export type OutcomeOf<Name extends CallName> =
  OptionsOf<Name> extends { success?: infer Success }
    ? NonNullable<Success> extends (result: infer Result) => void
      ? Partial<Result>
      : never
    : ReturnType<FunctionOf<Name>>

/** A fixed answer, or one that looks at what was asked. Throwing a Refusal makes the call fail. */
export type Answer<Name extends CallName> =
  | OutcomeOf<Name>
  | ((options: OptionsOf<Name>) => OutcomeOf<Name> | Promise<OutcomeOf<Name>>)

/** An answer that does not exist: the call goes to `fail` with `<name>:fail <why>`, and WeChat's number where it has one. */
export class Refusal extends Error {
  constructor(
    why: string,
    readonly codes: { errno?: number; errCode?: number; err_code?: string } = {},
  ) {
    super(why)
  }
}

/** What the person does in the call's dialog: the outcome, or a Refusal (`cancel`) thrown. */
export type Face = (options: never) => unknown

/** What calls show on screen, by name. */
export type Faces = Partial<Record<CallName, Face>>

/** One call that the program made. */
export interface WxCall {
  name: string
  options: unknown
}
