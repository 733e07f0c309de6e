/**
 * What WXS has besides JavaScript, in the scope that all its modules share: dates, regular expressions, and
 * `constructor`, which is the name of the type there (`list.constructor === 'Array'`). And `wxsHooks`, which are called
 * when a WXS function handles an event or a change: they must be in scope where templates are evaluated (view/wxs.ts).
 */
export const wxsGlobals = `
if(typeof wxsHooks!=='undefined'){Q.A=wxsHooks.change;Q.C=wxsHooks.event}
function getDate(){return arguments.length?new (Function.prototype.bind.apply(Date,[null].concat([].slice.call(arguments))))():new Date()}
function getRegExp(pattern,flags){return new RegExp(pattern,flags)}
var $constructor=Symbol.for('wxs.constructor');
[Object,Array,Number,String,Boolean,Function,Date,RegExp].forEach(function(type){
Object.defineProperty(type.prototype,$constructor,{value:type.name})})
`

// Strings and comments, in which `.constructor` is text, or the member itself. WXS code has no regular expression literals.
const pieces = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*|\.\s*constructor\b/g

/**
 * WeChat's compiler knows `\n`, `\r` and `\t`. Before any other letter a backslash stays, so that `getRegExp('\d+')`
 * matches digits; JavaScript would drop it.
 */
const withBackslashes = (words: string) =>
  words.replace(/\\([\s\S])/g, (both, letter: string) => (/[\\nrt'"\n\r]/.test(letter) ? both : `\\${both}`))

/**
 * A WXS as JavaScript. One that fails while loading must not stop all templates, so its error is thrown later.
 */
export function wxsModule(code: string): string {
  const own = code.replace(pieces, (piece) => {
    if (piece.startsWith('.')) return '[$constructor]'
    return /^["']/.test(piece) ? withBackslashes(piece) : piece
  })
  return `try{(function(){${own}\n})()}catch(error){setTimeout(function(){throw error})}`
}
