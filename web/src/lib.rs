//! The front end: the page and the element, one user interface.
