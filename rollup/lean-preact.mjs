import { lean } from './lean.mjs'

/** An argument alone on its line that passes on what is switched off. */
const argument =
  /^\t+(?:(?:globalContext|namespace|commitQueue|excessDomChildren|isHydrating),|refQueue,?)\n/gm
const hook = /^\t+.*\boptions\..*\n/gm

/**
 * What preact can do, and `src/widget` never asks of it: every component there is a plain function
 * of its props, drawn from the top each time. So there is no state, class, context, ref, portal,
 * boundary or hook, nothing to hydrate or suspend, no vnode drawn twice, and no HTML as text: what
 * would set `innerHTML` is not even in the file. Attributes are what our elements have.
 */
const switchedOff = {
  'render.js': [
    [hook, ''],
    [/let isHydrating = .*?;|let commitQueue = .*?;|commitRoot\(.*?;|isHydrating \? NULL :/gs, ''],
    [/if \(parentDom\.nodeType == 9\) \{.*?\}/s, ''],
    [/EMPTY_OBJ,\s+parentDom\.namespaceURI,.*?commitQueue,/s, ''],
    [argument, ''],
  ],
  'create-element.js': [
    [hook, ''],
    [/^\t\t(?:ref|_component: NULL|_depth: 0|_original: .*),?\n/gm, ''],
    [/$/, 'export { createVNode as jsx, createVNode as jsxs }'],
  ],
  'diff/index.js': [
    [argument, ''],
    [hook, ''],
    // A component: its function is called, and that is all.
    [
      /if \(\s+oldVNode\._flags & MODE_SUSPENDED.*?(?=const renderResult)/s,
      'if (typeof newType == "function") { tmp = newType(newVNode.props);',
    ],
    [/\/\/ A vnode carrying.*?(?=oldDom = diffChildren)/s, ''],
    [/\/\/ When we exit a portal.*?(?=\} else \{\n\t\toldDom = newVNode\._dom)/s, ''],
    // An element: it is new, or what was drawn before.
    [/let (?:newHtml|oldHtml);|(?:isHydrating|excess\w+|newHtml|oldHtml) =(?!=)[^;]*;/g, ''],
    [/isHydrating|excessDomChildren|newHtml|oldHtml|i == 'dangerouslySetInnerHTML'/g, 'false'],
    [/parentDom\.ownerDocument \|\| |\(nodeType == 'template' && dom\.content\) \|\| /g, ''],
    [/createElementNS\(.*?\);/s, 'createElementNS(namespace, nodeType);'],
    [/if \(nodeType == 'svg'\) (?=name)/, 'let namespace = parentDom.namespaceURI;$&'],
    [/else if \(nodeType == 'math'\).*?XHTML_NAMESPACE;/s, ''],
    [/if \(\s+nodeType == 'foreignObject'.*?\}/s, ''],
    [/ &&\s+!\(i == '\w+' && '\w+' in newProps\)/g, ''],
    [/if \(nodeType == 'progress'.*?\} else if/s, 'if'],
    [/ \|\| \(nodeType == 'progress' && !inputValue\)/, ''],
    // An end.
    [/(?<=let r), end, nodes;.*?(?=if \(\(r = vnode\._children)/s, ';'],
    [/\/\/ A component that suspended while.*?(?=if \(!skipRemove\) )/s, ''],
    [/vnode\._component = (?=vnode\._parent)/, ''],
  ],
  'diff/children.js': [
    [argument, ''],
    [/if \(oldVNode\.ref != .*?^\t\t\}$/ms, ''],
    [/ \|\|\s+childVNode\.constructor === String/, ''],
    [/else if \(childVNode\.constructor === VNODE_MARKER.*?\} (?=else)/s, ''],
    [/childVNode\._depth = .*/, ''],
    [/ \|\| !oldVNode\._original|, !oldVNode\._original/g, ''],
    // A child is told apart by where it stands, and by its key: it never moves.
    [/if \(newChildrenLength > old.*?\t\} else if .*?\}$/ms, ''],
    [/else \{\n\t\t\t\/\/ Keep LIS.*?^\t\t\}$/ms, ''],
    [/^\tif \(moved\) \{.*?^\t\}$/ms, ''],
    [/else if \(shouldSearch\) \{.*?^\t\}$/ms, ''],
    [/\/\/ Note: VNodes in nested suspended.*?\} else (?=\{\n\t\t\/\/ A cursor)/s, ''],
    // No comment and no parked subtree stands among our nodes.
    [/if \(oldDom && !oldDom\.parentNode\) \{.*?^\t\t\}$/ms, ''],
    [/while \(next && .*/, ''],
    [/if \(!isMounting && .*?\} else (\{.*?\})/s, '$1'],
    [/while \(\s+(\(oldDom = .*?\)).*?\);/s, '$1'],
  ],
  'diff/props.js': [
    [/if \(name == 'style'\) \{.*?\selse if/s, 'if'],
    [/useCapture = .*|, useCapture\b/g, ''],
    [/^\t+if \(typeof \w+ [!=]= 'function'\).*/gm, ''],
    [/if \(e\[EVENT_DISPATCHED\].*?^\t\t\t\}$/ms, ''],
    [/\(dom\._attached .*/, ''],
    [/options\.event \? options\.event\(e\) : e/, 'e'],
    // What SVG does not let be set as a property becomes an attribute.
    [/if \(namespace == SVG.*?(?=name in dom)/s, 'if ('],
  ],
}

export const leanPreact = () =>
  lean('preact', 'src', switchedOff, {
    preact: 'render.js',
    'preact/jsx-runtime': 'create-element.js',
  })
