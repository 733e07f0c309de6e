import './dom'

// What the build writes into the client's code.
process.env.TARO_ENV = 'weapp'
process.env.TARO_APP_API = ''
