/** Asks the API; what it answers goes to `done`, and nothing else is handled: this is the least that a page can be. */
module.exports.ask = (method, path, data, done) => {
  wx.request({ url: getApp().globalData.api + path, method, data, success: (answer) => done(answer.data) })
}

/** An amount in fen as it is shown: yuan and cents apart, for two sizes of figures. */
module.exports.amount = (fen) => ({ yuan: Math.floor(fen / 100), cents: `0${fen % 100}`.slice(-2) })

module.exports.picture = (path) => path && getApp().globalData.api + path
