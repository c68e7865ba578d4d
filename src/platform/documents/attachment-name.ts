/**
 * Content-Disposition for a download: an ASCII name for old clients and the real one by RFC 6266, so that Vietnamese letters survive and
 * no name can end the header.
 */
export function attachmentHeader(fileName: string): string {
  const name = printable(fileName.normalize('NFC')) || 'tep';
  return `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeExtended(name)}`;
}

/** The name of a file inside an archive: letters without marks, digits and hyphens, so that every program unpacks it under the same name. */
export function archivedName(words: string, ending: string): string {
  return `${asciiName(words.normalize('NFC'))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.${ending}`;
}

function printable(fileName: string): string {
  // Surrogates (Cs) without their half cannot be percent-encoded: encodeURIComponent would throw while the answer is being sent.
  return fileName.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]+/gu, '-').trim();
}

function asciiName(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd').replace(/[ĐÐ]/g, 'D');
  return letters.replace(/[^\x20-\x7e]+/g, '-').replace(/["%;]/g, '-');
}

function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
