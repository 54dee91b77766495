export declare const shortNames: { readonly mangleProps: RegExp }
