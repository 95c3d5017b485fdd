// The token that proves a form is ours lives in hidden fields: the cookie is out of reach of scripts.
const fields = () => document.querySelectorAll("input[name=csrfmiddlewaretoken]");

export function token() {
  return fields()[0]?.value ?? "";
}

export function renew(value) {
  fields().forEach((field) => {
    field.value = value;
  });
}

export function post(url, body, options = {}) {
  return fetch(url, {
    method: "POST",
    body,
    credentials: "same-origin",
    headers: { Accept: "application/json", "X-CSRFToken": token() },
    ...options,
  });
}
