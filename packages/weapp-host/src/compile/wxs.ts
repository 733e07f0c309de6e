/**
 * What WXS has besides JavaScript, in the scope that all its modules share: dates, patterns, and `constructor`, which is
 * the type's name there (`list.constructor === 'Array'`). And who is told when a function of WXS hears an event or a
 * change: `wxsHooks`, which the templates' reader has to have in scope (view/wxs.ts).
 */
export const wxsGlobals = `
if(typeof wxsHooks!=='undefined'){Q.A=wxsHooks.change;Q.C=wxsHooks.event}
function getDate(){return arguments.length?new (Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))():new Date()}
function getRegExp(pattern,flags){return new RegExp(pattern,flags)}
var $constructor=Symbol.for('wxs.constructor');
[Object,Array,Number,String,Boolean,Function,Date,RegExp].forEach(function(type){
Object.defineProperty(type.prototype,$constructor,{value:type.name})})
`

// Words and comments, where `.constructor` means nothing, or the thing itself. WXS has no patterns of its own in code.
const pieces = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\.\s*constructor\b/g

/**
 * WeChat's compiler knows `\n`, `\r` and `\t`. Before any other letter a backslash stays one, so that `getRegExp('\d+')`
 * finds digits; JavaScript would drop it.
 */
const withBackslashes = (words: string) =>
  words.replace(/\\([\s\S])/g, (both, letter: string) => (/[\\nrt'"\n\r]/.test(letter) ? both : `\\${both}`))

/**
 * A WXS as JavaScript. One that fails while it is read must not take every template with it: its error is thrown by
 * itself.
 */
export function wxsModule(code: string): string {
  const own = code.replace(pieces, (piece) => {
    if (piece.startsWith('.')) return '[$constructor]'
    return /^["']/.test(piece) ? withBackslashes(piece) : piece
  })
  return `try{(function(){${own}\n})()}catch(error){setTimeout(function(){throw error})}`
}
