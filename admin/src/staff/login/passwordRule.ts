/** Characters; the API holds the rule, the forms say it before the person has typed in vain. */
export const MIN_PASSWORD = 15;
