/**
 * For the browser: where Taro makes a template of a component (`compileMode`), both platforms' attributes of a role are
 * written out, and `aria-role`, which is WeChat's, is no attribute in a browser.
 */
module.exports = (source) => source.replace(/\s+aria-role="\w+"/g, '')
