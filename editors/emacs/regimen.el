;;; regimen.el --- Treatment protocols with the language server of Regimen  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3") (eglot "1.9"))

;;; Commentary:

;; Copy this file to a folder of the `load-path' and write (require 'regimen) into your init file.
;; Eglot is part of Emacs from 29 on; for older ones it is on GNU ELPA, and in Debian the package elpa-eglot.

;;; Code:

(require 'eglot)

;; The command line of Regimen is on the path after `npm install --global'; where it is not, set its whole path here.
(defvar regimen-server-command '("regimen" "server" "--stdio")
  "The program, with its arguments, that `clinical-protocol-mode' talks with.")

(defvar clinical-protocol-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 12" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?_ "w" table)
    table)
  "What starts a comment and a text in a protocol.")

;; The first word of a line says what the line is about.
(defvar clinical-protocol-font-lock
  '(("^[ \t]*\\([a-z][A-Za-z]*\\)\\(?:[ \t]\\|$\\)" 1 font-lock-keyword-face)
    ("\\_<[0-9]+\\(?:\\.[0-9]+\\)?\\_>" 0 font-lock-constant-face))
  "The colours of a protocol.")

(defun clinical-protocol-indent-line ()
  "Indent a line by the braces that are open before it, four columns for each."
  (let ((depth (car (save-excursion (syntax-ppss (line-beginning-position))))))
    (save-excursion
      (back-to-indentation)
      (indent-line-to (* 4 (max 0 (if (eq (char-after) ?\}) (1- depth) depth)))))
    (when (< (current-column) (current-indentation))
      (back-to-indentation))))

;; The name without -mode is how the server knows the language.
;;;###autoload
(define-derived-mode clinical-protocol-mode prog-mode "Protocol"
  "A mode for treatment protocols."
  (setq-local comment-start "// ")
  (setq-local comment-end "")
  (setq-local indent-tabs-mode nil)
  (setq-local indent-line-function #'clinical-protocol-indent-line)
  (setq-local font-lock-defaults '(clinical-protocol-font-lock)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.protocol\\'" . clinical-protocol-mode))

(add-to-list 'eglot-server-programs (cons 'clinical-protocol-mode (lambda (&rest _) regimen-server-command)))
(add-hook 'clinical-protocol-mode-hook #'eglot-ensure)

(provide 'regimen)
;;; regimen.el ends here
