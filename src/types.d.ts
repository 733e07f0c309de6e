/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
declare module '*.scss'
declare module '*.png' {
  const address: string
  export default address
}

declare module '*.webp' {
  const address: string
  export default address
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** The platform this build is for. Set by Taro, replaced at build time. */
    TARO_ENV: 'weapp' | 'h5'
    /** Address of the commerce API without a trailing slash; empty for the address the page came from. */
    TARO_APP_API: string
  }
}
