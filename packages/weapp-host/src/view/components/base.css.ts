/** The styles of WeChat's base library for every page, as its developer tools show them. A program's own sheets follow. */
export const baseCss = `
[hidden] { display: none !important; }

view, cover-view, form, swiper, swiper-item, scroll-view, movable-area, movable-view, picker-view, picker-view-column,
page-container, root-portal, radio-group, checkbox-group, match-media, cover-image {
  display: block;
}
text, label, navigator-text { display: inline; }
navigator { display: block; overflow: hidden; }
picker { display: block; position: relative; }
page-meta, navigation-bar { display: none; }

text { white-space: pre-line; }
text[selectable], text[user-select] { -webkit-user-select: text; user-select: text; }
text[user-select] { display: inline-block; }
text[clamped] { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
text[overflow='clip'], text[overflow='ellipsis'] { overflow: hidden; }
text[overflow='ellipsis']:not([clamped]) { text-overflow: ellipsis; }

/* Touching does not select text or highlight elements. */
view, text, image, wx-button, navigator, label, icon, switch, checkbox, radio, slider, picker, swiper, picker-view {
  -webkit-tap-highlight-color: transparent;
}
:focus { outline: none; }
/* A text field shows its caret; a ring would be cut at its edges. */
:focus-visible:not(wx-input > input, wx-textarea > textarea) { outline: 2px solid #576b95; outline-offset: 1px; }
`
