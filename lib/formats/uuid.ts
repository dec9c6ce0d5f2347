/** The form of the ids that we make (RFC 9562, https://www.rfc-editor.org/rfc/rfc9562); those of imports may differ. */
export const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
