export const textFieldCss = `
wx-input, wx-textarea { display: block; position: relative; overflow: hidden; cursor: text; }
wx-input { height: 1.4rem; min-height: 1.4rem; white-space: nowrap; text-overflow: clip; }
wx-textarea { width: 300px; height: 150px; }
wx-textarea[auto-height] { height: auto; min-height: 1.4em; }

wx-input > input, wx-textarea > textarea {
  display: block; box-sizing: border-box; width: 100%; margin: 0; border: 0; padding: 0; outline: none; resize: none;
  background: none; border-radius: 0; appearance: none; font: inherit; color: inherit; text-align: inherit;
  letter-spacing: inherit; text-transform: inherit; text-indent: inherit;
}
wx-input > input { height: 100%; min-height: inherit; }
wx-textarea > textarea { height: 100%; line-height: inherit; }
wx-textarea[auto-height] > textarea { overflow: hidden; }
/* Taps on a disabled field reach its parents: programs open a picker with them. */
wx-input[disabled] > input, wx-textarea[disabled] > textarea { pointer-events: none; opacity: 1; }

/* The placeholder is an element of its own, so that all styles of \`placeholder-class\` apply. */
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: transparent; }
.input-placeholder, .textarea-placeholder { color: #808080; }
wx-input > .input-placeholder, wx-textarea > .textarea-placeholder {
  position: absolute; left: 0; right: 0; top: 0; pointer-events: none; padding: inherit; box-sizing: border-box;
}
wx-input > .input-placeholder {
  bottom: 0; display: grid; align-content: center; white-space: nowrap; overflow: hidden;
}
wx-textarea > .textarea-placeholder { white-space: pre-wrap; overflow-wrap: break-word; }
.wx-keyboard {
  position: absolute; left: 0; right: 0; bottom: 0; z-index: 9000; touch-action: none; background-color: #d1d4db;
}
.wx-keyboard > i {
  position: absolute; right: 6px; bottom: 40px; min-width: 80px; line-height: 40px; border-radius: 6px; text-align: center;
  font-style: normal; color: #fff; background: #007aff;
}
`
