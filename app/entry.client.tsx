// No page of the service is hydrated: nothing loads this file. Remix asks for
// it when it builds; `app/ui/enhance.js` is the script that pages do load.
export {};
