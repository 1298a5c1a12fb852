// What another feature may use of the accounts: choosing a new password.
export { NewPasswordFields } from './new-password';
export { newPasswordFields, refineNewPassword } from './new-password-form';
